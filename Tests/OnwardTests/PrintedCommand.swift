import Foundation

/// A command that the program has printed for the user to run.
struct PrintedCommand: Hashable {
  /// The command as printed. Commands on consecutive lines are one.
  let text: String
  /// The line before the command. In the output of `doctor` it is the problem that the command fixes.
  let reason: String
  /// Whether it ends the line of a mistyped command, as an example. The command must be accepted, but the
  /// note in it need not exist.
  let isExample: Bool

  private static let programs =
    #"(?:onward|git|chmod|chown|mv|cp|rm|rmdir|mkdir|sudo|ls|cd|ln|xattr|\$\{EDITOR:-vi\})"#
  private static let subcommands =
    "(?:init|new|log|set|undo|open|status|build|check|next|list|stats|brief|doctor|help|--help)"

  /// The printed commands, and the lines that contain a command in an unknown form.
  static func all(in printed: String) throws -> (commands: [PrintedCommand], unknown: [String]) {
    var commands: [PrintedCommand] = []
    var unknown: [String] = []
    // A command that contains quotes is printed between backticks.
    let ticked = try Regex<(Substring, Substring)>("`(\(programs)(?: [^`]*)?)`")
    let quoted = try Regex<(Substring, Substring)>("'(\(programs)(?: .*?)?)'(?![\\w'])")
    let onItsLine = try Regex<(Substring, Substring)>("^ {2,}(\(programs) .*?)(?:   .*)?$")
    let atTheEnd = try Regex<(Substring, Substring)>("[?.:] (onward \(subcommands)\\b.*)$")
    let mention = try Regex(
      "(?:onward \(subcommands)|git (?:add|am|clone|commit|init|merge|pull|push|rebase|rm)\\b|chmod |mkdir |sudo )"
    )
    var block: [String] = []
    var reason = ""
    func endBlock() {
      if block.isEmpty { return }
      commands.append(
        PrintedCommand(text: block.joined(separator: "\n"), reason: reason, isExample: false))
      block = []
    }
    var before = ""
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (index, line) in lines.enumerated() {
      defer { before = line }
      if line.hasPrefix("USAGE: ") { continue }
      if let match = line.firstMatch(of: onItsLine) {
        if block.isEmpty { reason = before }
        block.append(String(match.1))
        continue
      }
      endBlock()
      var found = line.matches(of: ticked).map { String($0.1) }
      let unticked = found.reduce(line) { $0.replacing("`\($1)`", with: "") }
      found += unticked.matches(of: quoted).map { String($0.1) }
      if found.isEmpty, let match = line.firstMatch(of: atTheEnd) { found = [String(match.1)] }
      // Other failures have their remedy on the next line.
      let hasRemedy = index + 1 < lines.count && lines[index + 1].hasPrefix("    ")
      let isExample = line.hasPrefix("onward: ") && !hasRemedy
      commands += found.map { PrintedCommand(text: $0, reason: "", isExample: isExample) }
      let rest = found.reduce(line) { $0.replacing($1, with: "") }
      if rest.contains(mention) { unknown.append(line) }
    }
    endBlock()
    return (commands, unknown)
  }
}
