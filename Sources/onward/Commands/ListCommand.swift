import ArgumentParser
import Journal

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List notes as they were understood.")

  @Argument(help: "Which notes: applications.")
  var kind: ListedKind

  @OptionGroup var options: JournalOptions

  @Option(help: "How to list them: table, json, or paths.")
  var format = ListFormat.table

  func run() async throws {
    let (_, journal) = try await options.journal()
    switch format {
    case .json: Terminal.print(try JSON.applications(journal.applications).text)
    case .paths: Terminal.print(journal.applications.map { $0.info.path + "\n" }.joined())
    case .table: Terminal.print("")
    }
  }
}

enum ListFormat: String, ExpressibleByArgument, CaseIterable { case table, json, paths }

/// The kinds that can be listed, singular or plural.
enum ListedKind: String, ExpressibleByArgument, CaseIterable {
  case applications
  init?(argument: String) {
    guard
      let kind = ListedKind.allCases.first(where: {
        $0.rawValue == argument || $0.rawValue.dropLast() == argument
      })
    else { return nil }
    self = kind
  }
}
