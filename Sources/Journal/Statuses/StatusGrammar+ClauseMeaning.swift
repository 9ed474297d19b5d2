import TextKit

// A status that is written in half sentences, as people write: `did the trial shift sat, they'll let me know`.
//
// The rest of the grammar understands every word of a text, or nothing. Here a text is divided into clauses, and each
// is read by itself. A clause that has a stage and a verb of the past or the future may contain any other words:
// they count as names and remarks. A word of doubt makes the clause unclear.
extension StatusGrammar {
  /// What one clause states.
  enum ClauseMeaning {
    case meaning(StatusMeaning)
    /// The bare name of a stage.
    case named(Stage)
    /// The name of a stage among other words, that do not state whether it took place.
    ///
    /// - Parameter isOver: Whether it took place if the user waits for an answer.
    case mentioned(Stage, isOver: Bool)
    /// No answer has come since this stage.
    case silenceAfter(Stage)
    /// How something went that another clause names.
    case wentWell
    /// The employer called. That is a first call if nothing more is stated.
    case contacted
    /// A stage beside a weekday or a time of the day, which is ahead unless another clause waits for the result.
    case ahead(StatusMeaning)
    /// No answer has come.
    ///
    /// - Parameter isWhole: Whether all words are understood.
    case silence(isWhole: Bool)
    /// What is left to do, like the test of this stage.
    case task(Stage)
    /// A day without what is on it.
    case time
    /// A word that announces what follows: `Next`.
    case announcement
    /// The user expects no answer any more.
    case givenUp
    /// A remark that is known to change nothing.
    case remark
    /// Nothing about stages.
    case nothing
  }

  /// The meaning of a stage with a remark that states more than the stage: `long list, Zoom with the committee next
  /// week`.
  func told(_ text: String, after meaning: StatusMeaning) -> StatusMeaning? {
    guard case .stage(let stage) = meaning.term, meaning.note != nil, meaning.planned == nil,
      !meaning.reopens,
      let told = told(text)
    else { return nil }
    let isFurther = told.reachedStage.map { $0 > stage } ?? told.term.isEnding
    let isPlan = told.planned != nil && told.reachedStage ?? .saved >= stage
    return isFurther || isPlan ? told : nil
  }

  /// The meaning of a status that is not understood as a whole. `nil` if a clause is unclear, or none states anything.
  func told(_ text: String) -> StatusMeaning? {
    guard text.utf8.count <= 240, !text.isQuoted else { return nil }
    var words = words(of: text)
    if words.hasQuestionMark || words.hasCross || words.hasEmptyBox || isShare(words, text) {
      return nil
    }
    words.correctSpelling(except: own)
    if isUnfilledList(words.segments, text) { return nil }
    guard let clauses = clauses(of: words, text) else { return nil }
    var sum = ClauseSum()
    for clause in clauses {
      // `rejected, then called back` may go on.
      if sum.hasEnd, isCallback(clause.words[...]) { return nil }
      guard let told = told(clause.words, text, before: sum), sum.add(told, clause) else {
        return nil
      }
    }
    guard var meaning = sum.meaning, !isUnsettled(words.segments, meaning, text) else { return nil }
    if meaning.term == .outcome(.accepted),
      words.segments.contains(where: { areUncertain($0.words[...]) })
    {
      return nil
    }
    meaning.note = note(of: words, text, meaning.term)
    meaning.isHalfSentence = true
    meaning.bareYear = bareYear(in: words.segments)
    return meaning
  }

  /// The whole text, or what follows the word for the same stage at its start.
  private func note(of words: StatusWords, _ text: String, _ term: StatusTerm) -> String {
    guard let first = words.segments.first?.words.first, first.range.lowerBound == text.startIndex,
      entry([first][...])?.meaning == StatusMeaning(term)
    else { return text.trimmed }
    return String(text[first.range.upperBound...]).trimmed
  }

  /// The words of each clause. `nil` for words beside a slash or an arrow, which may be a choice.
  private func clauses(of words: StatusWords, _ text: String) -> [HalfSentenceClause]? {
    var clauses: [HalfSentenceClause] = []
    for segment in words.segments {
      let isChoice = segment.separator == .arrow || segment.separator == .slash
      if isChoice, !StatusGrammar.isAnd(text[segment.start]) { return nil }
      var clause = HalfSentenceClause()
      var rest = segment.words[...]
      while !rest.isEmpty {
        let piece = piece(at: rest)
        if piece.isLink {
          if !clause.words.isEmpty { clauses.append(clause) }
          clause = HalfSentenceClause(
            isContrast: piece.has(.contrast),
            isLater: !StatusGrammar.joining.contains(key(rest.prefix(piece.count))))
        } else {
          clause.words += rest.prefix(piece.count)
        }
        rest = rest.dropFirst(piece.count)
      }
      if !clause.words.isEmpty { clauses.append(clause) }
    }
    return clauses
  }

  private static func isAnd(_ symbol: Character) -> Bool { "+&＋".contains(symbol) }
}

/// The words of one clause.
struct HalfSentenceClause {
  var words: [StatusWords.Word] = []
  /// Whether it follows a word like `but`.
  var isContrast = false
  /// Whether it follows a word like `then`.
  var isLater = false
}

/// What the clauses of a status state together.
struct ClauseSum {
  private(set) var stage: Stage?
  private var planned: StatusMeaning?
  private var ahead: StatusMeaning?
  private var end: StatusMeaning?
  var hasEnd: Bool { end != nil }
  private var isSaved = false
  private var isOnHold = false
  /// Whether it is not known if a stage that is mentioned took place.
  private var isOpen = false
  /// Whether it is stated how it went.
  private var isHeld = false
  private var isSilent = false
  private var isGivenUp = false
  private var isLoose = false
  /// The stage that has a day of its own, which may be ahead.
  private var dated: StatusMeaning?
  private var named: Stage?
  private var mentioned: Stage?
  private var isContacted = false
  private var isLooselySilent = false
  private var task: Stage?
  private var isTimed = false
  private var isAnnounced = false

  /// - Returns: Whether it goes together with what is known.
  mutating func add(_ told: StatusGrammar.ClauseMeaning, _ clause: HalfSentenceClause) -> Bool {
    switch told {
    // `interview, but it was odd`
    case .nothing where clause.isContrast: return false
    // `rejected, then we met for lunch`
    case .nothing where clause.isLater && end != nil: return false
    // What follows an end may have come after it.
    case .named, .mentioned, .ahead, .task, .contacted:
      if end != nil { return false }
      return addStage(told)
    default: return addOther(told)
    }
  }

  private mutating func addStage(_ told: StatusGrammar.ClauseMeaning) -> Bool {
    switch told {
    case .named(let stage): named = max(stage, named ?? stage)
    case .mentioned(let stage, let isOver):
      mentioned = max(stage, mentioned ?? stage)
      if !isOver { isOpen = true }
    case .contacted: isContacted = true
    case .ahead(let meaning):
      if ahead != nil { return false }
      ahead = meaning
    case .task(let stage): task = max(stage, task ?? stage)
    default: break
    }
    return true
  }

  private mutating func addOther(_ told: StatusGrammar.ClauseMeaning) -> Bool {
    switch told {
    case .silence(let isWhole):
      isSilent = true
      if !isWhole { isLooselySilent = true }
    case .time: isTimed = true
    case .announcement: (isTimed, isAnnounced) = (true, true)
    case .givenUp: isGivenUp = true
    case .remark: break
    case .nothing: isLoose = true
    case .silenceAfter(let reached):
      isSilent = true
      stage = max(reached, stage ?? reached)
    case .wentWell: isHeld = true
    case .meaning(let meaning): return add(meaning)
    case .named, .mentioned, .ahead, .task, .contacted: break
    }
    return true
  }

  private mutating func add(_ meaning: StatusMeaning) -> Bool {
    if meaning.planned != nil {
      // `rejected, but invited again`
      if end != nil { return false }
      planned = meaning
      return true
    }
    switch meaning.term {
    case .stage(.saved): isSaved = true
    case .stage(let reached):
      if meaning.day != nil || meaning.isOnUnreadDay {
        if dated != nil { return false }
        dated = meaning
      }
      if end != nil { return false }
      stage = max(reached, stage ?? reached)
    case .open: isOnHold = true
    case .archived: return false
    case .outcome, .declined, .endedByUser, .declinedByUser:
      // `Next: rejected`
      if isTimed { return false }
      guard let before = end else {
        end = meaning
        return true
      }
      guard let both = before.adding(meaning, after: .comma) else { return false }
      end = both
    }
    return true
  }

  /// `nil` if nothing is stated, or what is stated does not go together.
  var meaning: StatusMeaning? {
    var ahead = ahead
    var stage = stage
    if isHeld, let held = ahead?.planned {
      // `interview Thursday, went well`
      ahead = nil
      stage = max(held, stage ?? held)
    }
    let isAhead = ahead != nil || planned != nil
    if let mentioned {
      // Who waits for an answer has had the meeting.
      guard isHeld || isSilent && !isOpen, !isAhead else { return nil }
      stage = max(mentioned, stage ?? mentioned)
    }
    if let named {
      // `panel interview, Thursday` may be ahead.
      if isAhead || isTimed, named > stage ?? .saved { return nil }
      stage = max(named, stage ?? named)
    }
    if isGivenUp, end == nil {
      guard isSilent, !isAhead else { return nil }
      return ended(StatusMeaning(.outcome(.ghosted)), after: stage)
    }
    if let end { return isAhead ? nil : ended(end, after: stage) }
    // `lesson observation on Thursday, no answer so far` has taken place.
    if ahead != nil, isSilent { return nil }
    // `interview done, need to send references`
    if isSaved, stage ?? .saved < .applied {
      return isAhead || isSilent || isAnnounced ? nil : StatusMeaning(.stage(.saved))
    }
    if stage == .offer, isLoose || isAhead || isTimed { return nil }
    if let task, stage ?? .saved < task { return planning(task) }
    if let next = ahead ?? planned { return planning(next, after: stage) }
    if let stage {
      var meaning = StatusMeaning(.stage(stage))
      if let dated {
        // The day is that of another stage.
        guard dated.term == meaning.term else { return nil }
        meaning.takeDay(of: dated)
      }
      return meaning
    }
    if isContacted { return StatusMeaning(.stage(.screen)) }
    if isOnHold { return StatusMeaning(.open) }
    return isSilent && !isLooselySilent ? StatusMeaning(.stage(.applied)) : nil
  }

  private func planning(_ task: Stage) -> StatusMeaning {
    var meaning = StatusMeaning(.stage(max(stage ?? .saved, .acknowledged)))
    meaning.planned = task
    return meaning
  }

  private func ended(_ end: StatusMeaning, after stage: Stage?) -> StatusMeaning? {
    // To take a remark for a job is the worst of all errors.
    if end.claimsOffer, isLoose || isTimed { return nil }
    // `Zusage, dann zurückgezogen`: by whom is not said.
    if stage == .offer, !end.claimsOffer { return nil }
    guard let stage else { return end }
    return StatusMeaning(.stage(stage)).adding(end, after: .comma)
  }

  private func planning(_ next: StatusMeaning, after stage: Stage?) -> StatusMeaning? {
    guard let stage, stage > .acknowledged else { return next }
    if dated != nil { return nil }
    var meaning = next
    meaning.term = .stage(stage)
    return meaning
  }
}
