import Diagnostics
import Insights
package import Journal
package import PageModel
import TextKit

/// Everyone who helped, each with what they did, so that the user can give them the news. For the day of the job.
package enum Helpers {
  package static let introduction = "Everybody who helped, to give them the news:"

  /// A line for each person, those with whom the user talked most first. Private notes lend no words.
  package static func lines(_ journal: Journal) -> [Text] {
    let talks = Dictionary(grouping: ContactLog(journal).all) { ObjectIdentifier($0.person) }
    let count = { (person: Person) in talks[ObjectIdentifier(person)]?.count ?? 0 }
    return journal.people.visible.sorted { a, b in
      count(a) != count(b) ? count(a) > count(b) : a.info.path.pathBytes < b.info.path.pathBytes
    }.map { person in
      let days = talks[ObjectIdentifier(person)]?.map(\.day) ?? []
      let last = days.max().map { "the last on \($0.spoken(on: journal.today))" }
      let talked: Text? =
        switch days.count {
        case 0: nil
        case 1: "a talk\(days.max().map { " on \($0.spoken(on: journal.today))" } ?? "")"
        case let count: "\(count) talks\(last.map { ", \($0)" } ?? "")"
        }
      let help = person.helpsWith.map { journal.ownWords($0) }
      let did = (help.isEmpty ? [] : [help.inSentence]) + [talked].compactMap(\.self)
      let name: Text = "\(person.fullName, of: person.info)"
      return did.isEmpty ? name : "\(name): \(did, joinedBy: "; ")"
    }
  }
}
