package import Journal
import TextKit

/// An application that a mail may be about, and what speaks for it.
package struct MailApplication {
  package let application: Application
  /// What both have in common, as parts of a sentence.
  package let reasons: [String]
  private let weight: Int

  /// The applications for which most speaks, in path order. Several if the mail does not decide between them; none if
  /// nothing in it names one.
  package static func candidates(for mail: MailText, in journal: Journal) -> [MailApplication] {
    let words = Words(mail)
    let all = journal.applications.compactMap { MailApplication($0, words, journal) }
    let most = all.map(\.weight).max()
    return all.filter { $0.weight == most }
  }

  /// The words of a mail in which names are searched, each text with a space at both ends.
  private struct Words {
    let sender: String
    let subject: String
    let body: String
    let address: String?
    /// The part of the address's domain that someone registered, like `acme.example`.
    let domain: String?

    /// The number of characters in which names are searched.
    private static let limit = 20_000

    init(_ mail: MailText) {
      let folded = { (text: String) in " " + plainWords(text).joined(separator: " ") + " " }
      sender = folded(mail.sender)
      subject = folded(mail.subject)
      body = folded(String(mail.sentences.joined(separator: " ").prefix(Words.limit)))
      address = mail.address
      domain = address.flatMap { $0.split(separator: "@").last }
        .map { MailApplication.registered(String($0)) }
    }
  }

  private init?(_ application: Application, _ words: Words, _ journal: Journal) {
    var (weight, reasons): (Int, [String]) = (0, [])
    let company = " " + plainWords(application.companyKey).joined(separator: " ") + " "
    if let domain = words.domain, !MailApplication.isOfMany(domain) {
      let host = application.url.flatMap(MailApplication.host)
      if host == domain {
        weight += 8
        reasons.append("the posting is at \(domain), as the sender is")
      } else if MailApplication.isDomain(domain, of: company) {
        weight += 8
        reasons.append("the sender is at \(domain)")
      }
    }
    if company.utf8.count > 3 {
      if words.sender.contains(company) || words.subject.contains(company) {
        weight += 6
        reasons.append(
          "'\(application.company)' is in the \(words.subject.contains(company) ? "subject" : "sender's name")"
        )
      } else if words.body.contains(company) {
        weight += 2
        reasons.append("the mail names '\(application.company)'")
      }
    }
    for person in application.contacts {
      let note = journal.note(person, from: application.info) as? Person
      let name = note?.fullName ?? person.displayText
      let folded = " " + plainWords(name).joined(separator: " ") + " "
      // A first name alone is that of many people.
      guard folded.count(where: { $0 == " " }) > 2 else { continue }
      if words.sender.contains(folded) {
        weight += 6
        reasons.append("\(name) wrote it")
      } else if words.body.contains(folded) {
        weight += 3
        reasons.append("it names \(name)")
      }
    }
    guard weight > 0 else { return nil }
    if let role = application.role {
      let folded = " " + plainWords(role).joined(separator: " ") + " "
      if words.subject.contains(folded) || words.body.contains(folded) {
        weight += 1
        reasons.append("it names the role")
      }
    }
    (self.application, self.weight, self.reasons) = (application, weight, reasons)
  }

  /// Whether a domain is the company's name or the first word of it: `acme.example` of `Acme Foods`.
  private static func isDomain(_ domain: String, of company: String) -> Bool {
    let label = domain.prefix { $0 != "." }.filter(\.isLetterOrDigit)
    let first = company.split(separator: " ").first ?? ""
    return label == company.filter(\.isLetterOrDigit) || first.count > 3 && label == first
  }

  /// The host of an address of a web page, as far as someone registered it.
  private static func host(_ address: String) -> String? {
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    let host = address[start...].prefix { !"/?#".contains($0) }
    return registered(host.split(separator: "@").last.map { String($0.prefix { $0 != ":" }) } ?? "")
  }

  /// `acme.co.uk` of `jobs.acme.co.uk`.
  private static func registered(_ domain: String) -> String {
    let parts = domain.lowercased().split(separator: ".")
    guard parts.count > 2 else { return parts.joined(separator: ".") }
    let isCountry = parts[parts.count - 1].utf8.count == 2 && parts[parts.count - 2].utf8.count < 4
    return parts.suffix(isCountry ? 3 : 2).joined(separator: ".")
  }

  /// Whether a domain belongs to a program that sends the mails of many employers, or to a provider of mail.
  private static func isOfMany(_ domain: String) -> Bool {
    PostingSites.all.contains { domain.contains($0) } || providers.contains(domain)
  }

  private static let providers: Set = [
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com",
    "icloud.com", "me.com", "gmx.de", "gmx.net", "web.de", "t-online.de", "proton.me",
    "protonmail.com", "linkedin.com", "personio.de", "personio.com", "teamtailor.com",
    "recruitee.com", "icims.com", "taleo.net", "successfactors.com", "bamboohr.com", "jobvite.com",
    "softgarden.io", "softgarden.de", "breezy.hr", "hire.lever.co", "greenhouse-mail.io",
  ]
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
