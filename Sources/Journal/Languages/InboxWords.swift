extension Language {
  /// The words with which a line of the inbox begins.
  package struct InboxWords: Sendable {
    /// The words before a colon and something that went well: `win: asked the first question`.
    package var wins: [String] = []
    /// The words before a number from 1 to 5: `mood 3 tired`.
    package var moods: [String] = []
    package var energies: [String] = []
    /// The words before the name of someone with whom the user talked: `met Jo`.
    package var talks: [String] = []
  }

  /// The words in the mails that employers and programs send.
  ///
  /// A phrase belongs here if it means the same in every such mail. Which sentence says something is shown to the user,
  /// and nothing is written.
  package struct MailWords: Sendable {
    /// The labels of the lines above a mail that was copied or forwarded: `From`.
    package var from: [String] = []
    package var date: [String] = []
    package var subject: [String] = []
    /// The other labels: `To`.
    package var otherLabels: [String] = []
    /// The phrases in the line above a mail that was forwarded.
    package var forwarded: [String] = []
    /// The phrases in the line above a mail that was answered, whose text follows without a mark.
    package var originals: [String] = []
    /// What begins and ends the line above a quoted mail: `On Monday Jo wrote:`.
    package var quotes: [(start: String, end: String)] = []
    package var rejections: [String] = []
    package var invitations: [String] = []
    package var offers: [String] = []
    package var receipts: [String] = []
    /// The phrases of mails to many: newsletters and lists of jobs.
    package var newsletters: [String] = []
    /// The phrases about what they may do later, so that an interview beside them is not one yet: `we will contact you`.
    package var later: [String] = []
  }
}
