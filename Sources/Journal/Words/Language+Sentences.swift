extension Language {
  /// The words of the sentences in which people write what happened: `they made me an offer`, `Email: rejection`.
  struct Sentences: Sendable {
    /// The words before a colon that announce an answer: `Result: rejected`.
    var labels: [String] = []
    /// How something is said or held, which is not a company: `rejected by Email`, `call on Zoom`. Before a colon, they
    /// are labels as well.
    var ways: [String] = []
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
    /// Those that are about an application as often as not, whatever their topic.
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
  }
}
