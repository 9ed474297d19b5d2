import TextKit

/// The words that people write in their notes, in one language.
///
/// A speaker of a language only needs to change its file. Words are written as people write them; case and
/// the marks on Latin letters do not matter when they are compared. A new language may begin with a few
/// words: only the names of the months and weekdays are required.
package struct Language: Sendable {
  /// The English name of the language.
  package let name: String

  /// The whole phrases for each status.
  var statuses: [(term: StatusTerm, phrases: [String])] = []
  /// The phrases for an application that was sent and has no answer yet. As an item of a history they give
  /// no stage, because nothing happened on that day.
  var waiting: [String] = []
  /// The phrases that are too short or too common to be understood outside the field `status`.
  var statusOnly: [(term: StatusTerm, phrases: [String])] = []
  /// The whole phrases for an event that is planned, on a day that is not known yet.
  var planned: [(stage: Stage, phrases: [String])] = []
  /// The phrases for a rejection that can be the user's own decision if the application was not sent: `not a fit`.
  var misfits: [String] = []
  /// The phrases for a time to apply that is over. If the application was sent, they do not mean that it ended.
  var missedDeadlines: [String] = []
  /// The phrases that can mean two things. They are never understood.
  var unclear: [String] = []

  var conversations = Conversations()
  var smallWords = SmallWords()
  var sentences = Sentences()
  var telling = Telling()
  var times = Times()
  var spokenDays = SpokenDays()
  var rhythms = Rhythms()
  /// The short words that are written before another one with an apostrophe: `l'entretien`.
  var elisions: [String] = []
  var dates = Dates()

  /// The names of the months, January first. Each list has the full names before the abbreviations.
  package let months: [[String]]
  /// The names of the weekdays, Monday first. Each list has the full names before the abbreviations.
  package let weekdays: [[String]]
  /// The words for a past day: `yesterday`, or `0 days ago`, in which 0 is any number. They give no day, because
  /// tomorrow they will mean another one.
  var pastDays: [String] = []
  /// The words for a day in the key of an event: `interview_date`, `rejected_on`.
  var dayWords: [String] = []
  /// The headings of the part of a note that lists what happened.
  var timelineHeadings: [String] = []
  /// The words that may be before such a heading: `My timeline`.
  var beforeTimeline: [String] = []
  /// The headings of notes of any kind: `Notes`.
  var noteHeadings: [String] = []
  /// The headings of the part of a note that contains the posting.
  var postingHeadings: [String] = []
  /// The keys that mean one of onward's fields. They are suggested to the user, and never used unasked.
  var fields: [(field: String, keys: [String])] = []
  /// The keys of notes that are not about applications: contacts, invoices, flats.
  var otherKeys: [String] = []
  /// The keys of notes about something else that one applies for or sends: flats, parcels, manuscripts. If the settings
  /// give such a key a meaning, it has that one.
  var otherSubjects: [String] = []
  /// The keys of what is certainly not an application of the user: a mentee's, a loan, a talk at a conference, a ticket.
  var keysOfSomeoneElse: [String] = []
  /// The statuses of such notes: `delivered`.
  var otherStatuses: [String] = []
  /// Words with a meaning of their own that differ from one of onward's fields by a letter or two: `relocation`.
  var wordsLikeFields: [String] = []
  /// The words that state that a field has no value: `n/a`.
  var blanks: [String] = []
  /// The keys and tags that make a note private. A word that hides too much does less harm than one that hides nothing.
  var privacy: [String] = []
  /// The keys whose value is one of these words: `visibility: private`.
  var visibility: [String] = []
  /// The keys of a note that is private if they are denied: `public: no`.
  var publicness: [String] = []
  /// The answers to whether something happened: `interview: yes`. The first is the plain yes.
  var yes: [String] = []
  /// The same for what did not happen: `offer: not yet`. The first is the plain no.
  var no: [String] = []
  var keys = Keys()
  var evidence = Evidence()
  var names = FileNames()
  /// What a brief does not take for a name of its own.
  package var nameWords = NameWords()
  /// The ways to find a job, as the whole text of `source:`: `referral`, `job fair`. Names of websites are not listed
  /// here, because they are the same in every language.
  var channels: [String] = []
  /// The words after a channel that begin a note about it: `referral from Kim`.
  var besideChannel: [String] = []
  /// How a conversation takes place, as the words in brackets after it: `phone`, `on site`.
  var waysToMeet: [String] = []
  /// The words in brackets after a rejection for its kind: `rejected (form letter)`.
  var rejectionKinds: [(kind: RejectionKind, words: [String])] = []
  /// Whether the user would ask a company again: `door: open`.
  var doors: [(door: Door, words: [String])] = []

  /// The words that make up the name of a round: `second technical interview`.
  struct Conversations: Sendable {
    /// An interview. Each is complete without another word.
    var interviews: [String] = []
    /// A call. It is a screen, but only together with an ordinal or a kind.
    var calls: [String] = []
    /// A test or a task. It is an assessment, but only together with an ordinal or a kind.
    var tests: [String] = []
    /// A round of any kind. It is an interview, but only together with an ordinal or a kind.
    var rounds: [String] = []
    /// The kinds that make it a screen.
    var screenKinds: [String] = []
    /// The kinds that make it an interview.
    var interviewKinds: [String] = []
    /// The kinds that make it the final round.
    var finalKinds: [String] = []
    /// The kinds that do not change what it is: `online`, `half an hour`.
    var otherKinds: [String] = []
    var ordinals: [String] = []
    /// Those for the first one, the second one and so on, to tell whether two names of rounds mean the same.
    var numbers: [[String]] = []
    /// The words that make it planned: `scheduled`, `invited to`.
    var planned: [String] = []
    /// The words that state that it took place: `completed`.
    var done: [String] = []
  }

  /// The words around a status that change what it means, or nothing.
  struct SmallWords: Sendable {
    /// The words that begin a note after a status: `with`, `via`.
    var note: [String] = []
    /// The words between an end and the stage it came after: `rejected after`.
    var after: [String] = []
    /// The words between `accepted` and the stage that is planned: `accepted for`.
    var toward: [String] = []
    /// The words between two statuses: `applied but rejected`.
    var then: [String] = []
    /// The phrases for something that the user did: `by me`.
    var byUser: [String] = []
    /// The phrases for something that the employer did: `by the company`.
    var byEmployer: [String] = []
    /// The articles and the like, which do not change the meaning.
    var articles: [String] = []
    /// The auxiliary verbs and the like, which do not change the meaning of a status.
    var auxiliaries: [String] = []
    /// The words for the application itself, in front of what became of it.
    var application: [String] = []
    /// The words for the job and the search for someone who does it: `position on hold`.
    var jobs: [String] = []
    /// The words for waiting: `awaiting feedback`.
    var waiting: [String] = []
    /// The words for what is awaited after a round: `feedback`, `results`.
    var results: [String] = []
    /// The words for an invitation to a round, or for its day, which are awaited before it: `interview date`.
    var appointments: [String] = []
    /// The words that deny a stage, or cancel it.
    var negations: [String] = []
    /// The words that make a statement uncertain.
    var doubts: [String] = []
    /// The words that, beside a negation, state that something has not happened so far: `not yet rejected`.
    var yets: [String] = []
    /// The phrases that state the same by themselves: `yet to be rejected`.
    var notYet: [String] = []
    /// The verbs for a form, which mean something else for a job: `filled in`.
    var fillings: [String] = []
    /// The words for a form.
    var forms: [String] = []
    /// The words before who decided, which are not before a reason as well: `withdrawn by the council`.
    var otherAgents: [String] = []
    /// The words before a day on which something ended: `ghosted until yesterday`.
    var until: [String] = []
    /// The words before the last day of something that are before other words as well: `offer by 1 April`.
    var by: [String] = []
    /// The words before the last day of something in a part of its own: `offer (expires 1 April)`.
    var beforeLastDay: [String] = []
    /// The words that begin a sentence about what may come: `if`. Not those that begin other sentences in another
    /// language.
    var conditions: [String] = []
    /// The words before or after a round that was not passed: `failed the test`.
    var failures: [String] = []
    /// The words for an offer or a job that is no more: `rescinded`.
    var reversals: [String] = []
    /// The words for an application that goes on after its end: `reapplied`.
    var reopenings: [String] = []
    /// The phrases beside an end or an offer that was none: `was a mistake`.
    var mistakes: [String] = []
    /// The people who read a draft or give advice, and do not decide: `mentor`, `a friend`, `me`.
    var helpers: [String] = []
    /// The phrases beside a job that is not certain yet: `not signed`.
    var unsigned: [String] = []
    /// What one waits for before the application is sent: `to apply`, `a referral`.
    var beforeSending: [String] = []
    /// The verbs beside a meeting that both sides may refuse: `declined`.
    var refusals: [String] = []
    /// The words that take back what is before them: `rejected - no, wait, interview`.
    var corrections: [String] = []
    /// The words beside a job that the user has left again: `hired 2019, left`.
    var departures: [String] = []
    /// The words beside a job that may be someone else's: `hired (internal)`.
    var insiders: [String] = []
    /// The words for a call or a mail that may be news after an end: `rejected, then called back`.
    var callbacks: [String] = []
    /// The words for what someone will do: `they will`. Not those that make a passive as well, unless an end follows
    /// that a passive does not have.
    var future: [String] = []
    /// The words between two statuses that do not put the second one later: `rejected but`.
    var contrasts: [String] = []
    /// The words before news of an end, which do not change it: `unfortunately rejected`.
    var regrets: [String] = []
    /// The words in a remark on a stage that may be about the end: `interview, out`.
    var news: [String] = []
    /// The words for something that takes place once more: `rejected, interviewed again`.
    var again: [String] = []
    /// The words before the name of a person: `interview with Sam`.
    var withPerson: [String] = []
    /// The phrases beside a meeting that did not take place: `called off`, `no show`. It ends nothing.
    var cancellations: [String] = []
    /// The phrases beside a call that no one answered: `voicemail`.
    var unanswered: [String] = []
    /// The words beside a meeting that was only an exercise: `mock`.
    var rehearsals: [String] = []
    /// The verbs for a meeting that has another day now: `moved to`.
    var moves: [String] = []
    /// The days that are not one yet: `next week`.
    var comingDays: [String] = []
    /// The words beside a weekday that is to come: `next`.
    var next: [String] = []
    /// The phrases for news, and for what happened to someone else: `in the news`, `not for us`.
    var elsewhere: [String] = []
    /// The phrases after a meeting that was for another job of the company: `for another role`.
    var otherJobs: [String] = []
    /// The words before the name of the company or the person that decided: `rejected by`, `offer from`.
    var parties: [String] = []
    /// The words before the topic of a text: `panel on`.
    var topics: [String] = []
    /// The people of private life: `phone call with mum`.
    var family: [String] = []
    /// The verbs for something that was only talked about: `hiring freeze was mentioned`.
    var mentions: [String] = []
    /// The articles and the like before something else that was rejected or canceled: `rejected my idea`.
    var possessives: [String] = []
    /// The parts of a meeting that can go badly by themselves: `unsuccessful at question 3`.
    var partsOfMeeting: [String] = []
    /// The words of `cancellations` that are as often about a part of the meeting: `missed two questions`.
    var partlyMissed: [String] = []
    /// The words of `cancellations` after which something else may be named: `canceled lunch`.
    var canceling: [String] = []
    /// The words after these that only state when or how: `canceled an hour before`.
    var afterCanceling: [String] = []
    /// The endings of other words that state how: `canceled unexpectedly`.
    var adverbEndings: [String] = []
    /// The words between the names of two people: `Dana and Kim`.
    var betweenPeople: [String] = []
  }

  /// The words by which people tell in half sentences how far an application is: `did the trial shift, they'll ring`.
  ///
  /// They are read only in a status that is not understood as a whole. A word belongs here if it means the same in any
  /// half sentence about an application, whatever the words beside it.
  struct Telling: Sendable {
    /// The verbs that state that a meeting or a task has taken place: `did`, `taught`, `got through`.
    var past: [String] = []
    /// The words that put a whole clause after a meeting: `after the trial day`.
    var afters: [String] = []
    /// The verbs that state that the user has talked with someone: `spoke to`.
    var talks: [String] = []
    /// The words for what is agreed, and is to come: `booked`.
    var agreed: [String] = []
    /// The verbs for sending: `posted`. What was sent must be named: `posted the form`.
    var sending: [String] = []
    /// The verbs for applying, which need no object: `applied`.
    var applying: [String] = []
    /// What is sent: `cover letter`.
    var papers: [String] = []
    /// The words for what has not happened so far: `haven't`, `not yet`.
    var notYet: [String] = []
    /// The words for what is left to do: `need to`, `still to write`.
    var tasks: [String] = []
    /// The words for news that come or do not come: `rang`, `word`, `let me know`.
    var hearing: [String] = []
    /// The phrases with which people give up on an answer: `giving up on them`.
    var givingUp: [String] = []
    /// The verbs for what the user has got: `got`. Beside an offer, they state that it is there.
    var having: [String] = []
    /// The nouns for an offer. They may mean something else without one of these verbs.
    var offers: [String] = []
    /// The verbs for an offer: `offered me`.
    var offered: [String] = []
    /// The remarks that change nothing: `fingers crossed`, `thinking about it`.
    var remarks: [String] = []
    /// The verbs for a call from the employer: `rang me`.
    var contacts: [String] = []
    /// The ways and places to meet, which are a call if they are with someone: `Zoom`, `coffee`.
    var meetings: [String] = []
    /// The words for what is only wished, supposed or refused: `would`, `hoping`.
    var unreal: [String] = []
    /// The words before an hour: `at`.
    var beforeHours: [String] = []
    /// The words after an hour: `o'clock`.
    var afterHours: [String] = []
    /// The abbreviations of five letters or more, in small letters without marks. After such a word, a dot ends nothing.
    var abbreviations: [String] = []
    /// The letters before a slash that mean a small word: `w/`.
    var beforeSlash: [String] = []
  }

  /// The times beside a meeting by which it is still ahead, or may be.
  struct Times: Sendable {
    /// The times to come, each with the days until then, and with 0 for any number: `in 0 days`.
    var spans: [(days: Int, phrases: [String])] = []
    /// The words for the numbers from one on.
    var numbers: [[String]] = []
    /// The times that may be past or ahead: `this week`.
    var open: [String] = []
    /// The times of a day: `in the morning`.
    var ofDay: [String] = []
    /// The words before a weekday of this week: `this`.
    var these: [String] = []
    /// The words beside a weekday that is past: `last`.
    var last: [String] = []
    /// The verbs that state that a meeting is past: `spoke`.
    var pastVerbs: [String] = []
  }

  /// The words for a day on the command line, where they are counted from today.
  struct SpokenDays: Sendable {
    /// The words for one day, and how many days after today it is: -1 for `yesterday`.
    var days: [(offset: Int, phrases: [String])] = []
    /// The phrases for a time ago, with 0 for any length: `0 ago` for `2 weeks ago`.
    var past: [String] = []
    /// The phrases for a time to come, with 0 for any length: `in 0`.
    var coming: [String] = []
    /// The words before a day that do not change it: `on`.
    var before: [String] = []
  }

  /// The words for lengths of time and for how often something happens.
  struct Rhythms: Sendable {
    /// The units after a number: `days`.
    var units: [(unit: LengthUnit, words: [String])] = []
    /// The words without a number, and the days that they mean: `weekly`, `every week`.
    var words: [(days: Int, phrases: [String])] = []
    /// The words before a number: `every`.
    var every: [String] = []
  }

  /// The words of dates and the times with them.
  struct Dates: Sendable {
    /// The words in front of a day that is known approximately: `about`.
    var about: [String] = []
    /// The words for a part of a month, and the day in its middle: `mid-March`.
    var partsOfMonth: [(day: Int, words: [String])] = []
    /// The words around a day that do not change it: `the 2nd of March`.
    var around: [String] = []
    /// The words before the date of an event: `on 2026-03-02`. They have two letters each.
    var before: [String] = []
    /// The words before the first day of a range: `from`.
    var starts: [String] = []
    /// The words before a length of time: `for two weeks`.
    var beforeLengths: [String] = []
    /// The words between the first and the last day of a range: `to`.
    var ranges: [String] = []
    /// The words that join two days of one month: `18 and 20 March`.
    var joints: [String] = []
    /// The letters that make a number an ordinal: `2nd`.
    var ordinalEndings: [String] = []
    /// The words after the hour of a time: `14 Uhr`.
    var hours: [String] = []
    /// The words before a time: `at`.
    var beforeTime: [String] = []
    /// The words for twelve o'clock.
    var noon: [String] = []
    /// The words for a time to come that mean the morning as well: `morgen`.
    var mornings: [String] = []
    /// The words before a weekday that are also before a name: `von Sam`.
    var beforeWeekday: [String] = []
    /// The words for the halves of a day after an hour, and the hours before that half: 12 for `pm`.
    var halvesOfDay: [(hours: Int, words: [String])] = []
    /// The words after a number that is not a year, although it follows a day: `2 March, 26 people`.
    var counted: [String] = []
    /// The words that are, in another language, the short name of a month: `3 out of 4`.
    var likeMonths: [String] = []
  }

  /// The words in the keys of notes.
  struct Keys: Sendable {
    /// The words for why an application ended: `rejection_reason`.
    var reasons: [String] = []
    /// The small words beside them: `reason for rejection`.
    var besideReasons: [String] = []
    /// The keys for what a note is about, so that `topic: interview` is not a status.
    var topics: [String] = []
    /// The phrases that mean an event as a key, although notes about other things have `received` or `signed` as well.
    /// They are also read without their spaces: `phonescreen`.
    var events: [String] = []
    /// The keys for an event that are shorter than all others: `oa`.
    var shortEvents: [String] = []
    /// The words for the day in front of such a phrase without a space: `dateapplied`.
    var dayBeforeEvent: [String] = []
    /// The words for the day at the end of such a phrase without a space: `interviewdate`.
    var dayAfterEvent: [String] = []
    /// The small words in the key of an event: `last_interview`.
    var besideEvents: [String] = []
    /// The words that make a key about something else than the event itself: `interview_questions`.
    var aboutEvents: [String] = []
  }

  /// What shows whether a note is about an application.
  struct Evidence: Sendable {
    /// The statuses that are words of daily life: `sent`, `closed`. Those before the sending are, unless they are
    /// listed in `drafts` or contain one of `applying`.
    var everyday: [String] = []
    /// The statuses that, without a role, can be about an invoice, a document or a deal: `under review`.
    var shared: [String] = []
    /// The statuses before the sending that only applications have: `bookmarked`.
    var drafts: [String] = []
    /// The parts of the words about applying: `bewerb`.
    var applying: [String] = []
    /// What people are to the user who do not offer the job, so that a note with such a role is about them: `recruiter`,
    /// `supplier`.
    var contactRoles: [String] = []
    /// The tags of notes about something else that has a company: `invoice`.
    var otherTags: [String] = []
    /// The names of folders for such notes: `Clients`.
    var otherFolders: [String] = []
  }

  /// The words in the names of files and folders.
  struct FileNames: Sendable {
    /// The names of folders of templates.
    var templateFolders: [String] = []
    /// The words that make a file a template.
    var templates: [String] = []
    /// The words that may be beside them: `new job template`.
    var besideTemplate: [String] = []
    /// The words between a role and its company: `Baker at Globex`.
    var beforeCompany: [String] = []
    /// The names that state nothing about a note: `Untitled`.
    var untitled: [String] = []
    /// What programs write at the end of the name of a copy: `Acme copy`. In lower case.
    var copies: [String] = []
    /// What they write in front of the name: `Copy of Acme`. In lower case.
    var copiesOf: [String] = []
  }

  /// The words in or beside the names of companies, people and places that name nothing by themselves. In lower case.
  package struct NameWords: Sendable {
    /// The words in the names of many companies: `Bank`.
    package var inCompanies: [String] = []
    /// The titles in front of or after a person's name: `Mr`.
    package var titles: [String] = []
    /// The titles that are written directly after a name, without a space: `さん`.
    package var attachedTitles: [String] = []
    /// The characters that are written directly before a family name: `小` in `小李`.
    package var attachedPrefixes: [String] = []
    /// The words before another name of a company in brackets: `formerly`.
    package var beforeFormerNames: [String] = []
    /// The other words in such brackets: `acquired by`.
    package var besideFormerNames: [String] = []
    /// The words beside a person's name that state a position, or the pronouns: `hiring manager`.
    package var positions: [String] = []
    /// The first names of four letters and more that are words as well: `will`.
    package var firstNamesThatAreWords: [String] = []
    /// The words of a location that are not a place: `remote`.
    package var inPlaces: [String] = []
    /// The words in the names of many places: `greater`.
    package var inPlaceNames: [String] = []
    /// The words of a source that name neither a person nor a website: `job board`.
    package var inSources: [String] = []
    /// The words for an office that someone writes instead of a person, in a script without spaces.
    package var offices: [String] = []
  }

  /// All languages that are understood, in a fixed order.
  package static let all: [Language] = [
    english, german, french, spanish, italian, portuguese, dutch, polish, japanese, chinese,
  ]
}

extension Language {
  /// The field that a key means in one of the languages, or `nil` if that is not certain.
  package static func field(of key: String) -> String? { fieldOfKey[FieldName.folded(key)] }

  /// The keys for what a note is about, in all languages.
  package static let keysOfTopics = Set(
    all.flatMap(\.keys.topics).map { FieldName.folded($0) })

  /// The keys for a day, for what the user wrote, and for the posting, in all languages and folded.
  package static let keysOfDays = folded(\.dayWords)
  package static let keysOfNotes = folded(\.noteHeadings)
  package static let keysOfPostings = folded(\.postingHeadings)

  private static func folded(_ words: (Language) -> [String]) -> Set<String> {
    Set(all.flatMap(words).map { FieldName.folded($0) })
  }

  /// The keys of a field in all languages.
  static func keys(of field: String) -> [String] {
    all.flatMap(\.fields).filter { $0.field == field }.flatMap(\.keys)
  }

  /// The keys and tags that make a note private, in all languages.
  static let keysOfPrivacy = all.flatMap(\.privacy)

  private static let fieldOfKey = Dictionary(
    all.flatMap(\.fields).flatMap { field, keys in keys.map { (FieldName.folded($0), field) } },
    uniquingKeysWith: { first, _ in first })
}

extension Language {
  /// The words of the sentences in which people write what happened: `they made me an offer`, `Email: rejection`.
  struct Sentences: Sendable {
    /// The words before a colon that announce an answer: `Result: rejected`.
    var labels: [String] = []
    /// How something is said or held, which is not a company: `rejected by Email`, `call on Zoom`. Before a colon, they
    /// are labels as well.
    var media: [String] = []
    /// The employer as the subject of a sentence: `they`, `the recruiter`.
    var employers: [String] = []
    /// The user as the subject of a sentence.
    var applicants: [String] = []
    /// The user as an object: `they rejected me`.
    var objects: [String] = []
    /// The verbs that only make a tense: `have`.
    var tenses: [String] = []
    /// The verbs for what the user got or did: `got`, `had`.
    var receiving: [String] = []
    /// The verbs for what the employer gave: `made`, `sent`.
    var giving: [String] = []
    /// The verbs for whom the employer took instead: `went with`.
    var choosing: [String] = []
    /// Whom the employer took instead: `another candidate`.
    var otherCandidates: [String] = []
    /// The words around the choice: `decided to`.
    var deciding: [String] = []
    /// The verbs before a judgment of a meeting that took place: `went`, `was`.
    var judging: [String] = []
    /// The judgments of a meeting that took place: `great`.
    var judgments: [String] = []
    /// The words before a judgment: `very`, `not so`.
    var degrees: [String] = []
    /// The words for the day on which a text was written: `today`.
    var sameDay: [String] = []
    /// The words for the day after the one of the clause before: `rejected next day`.
    var nextDay: [String] = []
    /// The beginnings of lines about what the user did on the way, which is not a stage: `sent thank-you note`.
    var activities: [String] = []
    /// The words for what was sent, or that it was, which do not state to whom: `sent resume`.
    var documents: [String] = []
    /// The words before the person to whom something was sent: `to`.
    var recipients: [String] = []
    /// What else one asks for or sends papers for: `sent resume for review`, `applied for a visa`.
    var purposes: [String] = []
    /// The words before who decided, and not where: `by`.
    var agents: [String] = []
    /// The words after the name of a place: `at the Berlin office`.
    var places: [String] = []
    /// The stages whose word begins a topic as often: `panel on AI`.
    var topical: [String] = []
    /// The words that are about an application as often as not, whatever their topic.
    var topicalCalls: [String] = []
    /// The words that describe a noun as often as they are an end: `negative vibes`.
    var attributes: [String] = []
    /// What is rejected when the application is: `rejected my application`.
    var rejectable: [String] = []
    /// The spans of time after which something ended: `rejected a week later`.
    var spans: [String] = []
    /// The ends that are as often about a part of a meeting: `unsuccessful`.
    var weakEnds: [String] = []
    /// The words that put two things side by side: `and`.
    var joints: [String] = []
    /// The words for something that has begun: `not started yet`.
    var begun: [String] = []
    /// The words that make a line about something else than the event itself: `interview prep`.
    var aboutStage: [String] = []
    /// The stages and ends whose first word begins many other lines as well: `phone`.
    var everyday: [String] = []
    /// The nouns and the like in a bracket beside an offer or an end, so that they are not taken for a company:
    /// `rejected (Visa)`.
    var remarks: [String] = []
    /// The words beside an amount of money: `60k gross per year`.
    var amounts: [String] = []
    /// The people who fill a job, if a word like `with` may come before them: `filled with an internal candidate`.
    var candidates: [String] = []
  }
}
