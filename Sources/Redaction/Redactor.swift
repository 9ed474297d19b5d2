package import Journal
package import PageModel

/// Replaces names from the notes' fields with neutral labels. The same name always gets the same label, and
/// labels are assigned in the order in which names appear.
package struct Redactor {
  private let search: NameSearch
  private var labels: [Int: String] = [:]
  private var counts: [NameKind: Int] = [:]
  package private(set) var replacements: [Replacement] = []

  /// The sentence on a page in which names were replaced.
  package static let caution: Text =
    "\(strong: "Only names known from the notes' fields can be replaced: read it before you share it.")"

  package init(of journal: Journal) { search = NameSearch(names: NameDictionary(of: journal)) }

  package mutating func redacted(_ text: Text) -> Text {
    let characters = Array(text.plain)
    let hosts = HostNames(known: search.names.hosts, ordinary: search.names.ordinary)
    let all = search.matches(in: characters)
    // A name that looks like a host, or contains one, is a name: `Booking.com`.
    let addresses = Addresses.ranges(in: characters, hosts: hosts).filter { address in
      !all.contains { $0.range.clamped(to: address.range) == address.range }
    }
    let ranges = addresses.map(\.range)
    let names = all.compactMap { $0.outside(ranges, in: characters) }
    let found =
      addresses.map {
        (range: $0.range, match: NameSearch.Match?.none, label: "[\($0.kind.rawValue)]")
      }
      + names.map { (range: $0.range, match: $0, label: "") }
    var replaced: [(range: Range<Int>, text: String)] = []
    for (range, match, fixed) in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let label = match.map { self.label(of: $0.name) } ?? fixed
      let isPossessive = match?.isPossessive ?? false
      let name = String(characters[isPossessive ? range.dropLast() : range])
      note(name, as: label)
      replaced.append((range, isPossessive ? label + "'s" : label))
    }
    return withoutAddresses(text.replacing(replaced))
  }

  /// Removes the addresses that web links lead to, and marks that there was a link.
  private mutating func withoutAddresses(_ text: Text) -> Text {
    var runs: [Text.Run] = []
    for (index, run) in text.runs.enumerated() {
      guard case .text(let linkText, let style, .web(let address)?) = run else {
        runs.append(run)
        continue
      }
      runs.append(.text(linkText, style, to: nil))
      // A link with words in two styles is still one link.
      if index + 1 < text.runs.count, case .text(_, _, .web(address)?) = text.runs[index + 1] {
        continue
      }
      let label = address.text.lowercased().hasPrefix("mailto:") ? "[contact]" : "[link]"
      note(address.text, as: label)
      if linkText != label { runs.append(.plain(" \(label)")) }
    }
    return Text(runs)
  }

  private mutating func label(of name: Int) -> String {
    if let label = labels[name] { return label }
    let kind = search.names.kinds[name]
    let count = counts[kind, default: 0]
    counts[kind] = count + 1
    let label = kind == .searcher ? "[my name]" : "\(kind.word) \(Redactor.letters(count))"
    labels[name] = label
    return label
  }

  /// The letters for a number: A to Z, then AA.
  private static func letters(_ number: Int) -> String {
    var rest = number
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  private mutating func note(_ name: String, as label: String) {
    if let index = replacements.firstIndex(where: { $0.label == label }) {
      if !replacements[index].names.contains(name) { replacements[index].names.append(name) }
    } else {
      replacements.append(Replacement(label: label, names: [name]))
    }
  }
}

/// A label and the text that it replaced: each spelling on the page.
package struct Replacement: Sendable, Equatable {
  package let label: String
  package fileprivate(set) var names: [String]
}

extension NameKind {
  fileprivate var word: String {
    switch self {
    case .searcher: "Searcher"
    case .person: "Person"
    case .company: "Company"
    case .place: "Place"
    case .source: "Source"
    }
  }
}

extension Page {
  /// The page with labels in place of names, and the name that each label replaces. The names are for the user who made
  /// the page, and are not part of it.
  package func redacted(of journal: Journal) -> (page: Page, replacements: [Replacement]) {
    var redactor = Redactor(of: journal)
    let page = withTexts { redactor.redacted($0) }
    return (page, redactor.replacements)
  }
}
