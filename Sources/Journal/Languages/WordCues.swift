/// What the words of a half sentence state beside the name of a stage: that it is past, agreed, sent or given up.
///
/// The words between them are names and remarks, which no list can know.
struct WordCues: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  /// It has taken place: `taught`, `handed in`.
  static let past = WordCues(rawValue: 1 << 0)
  /// Someone was spoken to: `spoke to`.
  static let talk = WordCues(rawValue: 1 << 1)
  /// It is agreed, for a day to come: `booked`.
  static let agreed = WordCues(rawValue: 1 << 2)
  /// Something was sent: `posted`.
  static let sending = WordCues(rawValue: 1 << 3)
  /// The application was sent: `applied`.
  static let applying = WordCues(rawValue: 1 << 4)
  /// What is sent: `cover letter`.
  static let paper = WordCues(rawValue: 1 << 5)
  /// What follows has not happened, but will: `haven't`.
  static let notYet = WordCues(rawValue: 1 << 6)
  /// Something is left to do: `need to`.
  static let task = WordCues(rawValue: 1 << 7)
  /// News, or who brings them: `rang`, `word`.
  static let hearing = WordCues(rawValue: 1 << 8)
  /// The user expects no news any more: `calling it dead`.
  static let givingUp = WordCues(rawValue: 1 << 9)
  /// Something was received, and not only announced: `they made me`.
  static let having = WordCues(rawValue: 1 << 10)
  static let offer = WordCues(rawValue: 1 << 11)
  /// The user was offered what follows: `offered me`.
  static let offered = WordCues(rawValue: 1 << 12)
  /// A remark about how the user feels, or what is done next. It changes nothing: `fingers crossed`.
  static let remark = WordCues(rawValue: 1 << 13)
  /// The employer called or wrote: `rang me`.
  static let contact = WordCues(rawValue: 1 << 14)
  /// A place or a way to meet, which is a call if it is with someone: `coffee`.
  static let meeting = WordCues(rawValue: 1 << 15)
  /// The statement is not true, not certain or about someone else: `would`, `canceled`, `a friend`.
  static let danger = WordCues(rawValue: 1 << 16)
  static let negation = WordCues(rawValue: 1 << 17)
  /// A word before a time of day: `at` in `at 10`.
  static let beforeHour = WordCues(rawValue: 1 << 18)
  /// What follows may or may not happen: `if`.
  static let condition = WordCues(rawValue: 1 << 20)
  /// At the start of a clause, what follows is past: `after the trial day`.
  static let after = WordCues(rawValue: 1 << 21)
  /// A word after a time of day: `o'clock`.
  static let afterHour = WordCues(rawValue: 1 << 19)
}

/// What the words of all languages state. Only a text that is not understood otherwise needs them.
struct WordCueTable: Sendable {
  static let shared = WordCueTable()
  private(set) var cues: [String: WordCues] = [:]
  let lengths: PhraseLengths

  private init() {
    var cues: [String: WordCues] = [:]
    func add(_ cue: WordCues, _ phrases: [String]) {
      for phrase in phrases {
        StatusWords.forEachSpelling(of: phrase) { cues[$0, default: []].formUnion(cue) }
      }
    }
    for language in Language.all {
      let (told, small) = (language.telling, language.smallWords)
      add(.past, told.past)
      add(.after, told.afters)
      add(.talk, told.talks)
      add(.agreed, told.agreed)
      add(.sending, told.sending)
      add(.applying, told.applying)
      add(.paper, told.papers)
      add(.notYet, told.notYet)
      add(.task, told.tasks)
      add(.hearing, told.hearing)
      add(.givingUp, told.givingUp)
      add(.having, told.having)
      add(.offer, told.offers)
      add(.offered, told.offered)
      add(.remark, told.remarks)
      add(.contact, told.contacts)
      add(.meeting, told.meetings)
      add(.beforeHour, told.beforeHours)
      add(.afterHour, told.afterHours)
      add(.negation, small.negations)
      add(.condition, small.conditions)
      add([.negation, .hearing], small.unanswered)
      for phrases in [
        told.unreal, small.doubts, small.conditions, small.reversals, small.news,
        small.cancellations, small.rehearsals, small.moves, small.elsewhere, small.family,
        small.mistakes, small.unanswered, small.reopenings, small.mentions,
        language.sentences.aboutStage,
      ] {
        add(.danger, phrases)
      }
    }
    self.cues = cues
    lengths = PhraseLengths(of: cues.keys)
  }
}
