import Diagnostics
package import Journal
import Markdown
import TextKit

/// Two versions of a note, merged into one as git asks for it: fields one by one, lists as a union, a history by its events,
/// and the text below as git merges it. Only what both sides changed differently is a conflict.
///
/// The merge is read again. There is none if it would be read as anything else than the two versions together.
package struct NoteMerge {
  /// Three texts that git has to merge.
  package struct Texts {
    package let base: [UInt8]
    package let ours: [UInt8]
    package let theirs: [UInt8]
    /// The number of characters of a marker, so that no line of the texts looks like one.
    package let markerSize: Int
  }

  /// The merged note.
  package struct Result: Equatable {
    package let bytes: [UInt8]
    package let hasConflict: Bool
  }

  /// The texts below the front matter; `nil` if they merge by themselves.
  package let texts: Texts?
  private let text: MergeText
  private let base: NoteVersion
  private let ours: NoteVersion
  private let theirs: NoteVersion
  private let path: String
  private let kind: any NoteKind.Type
  private let vocabulary: Vocabulary
  private let hasSettings: Bool

  /// - Parameters:
  ///   - base: the version that both sides began with; empty if both added the note.
  ///   - path: the path of the note in the journal.
  ///   - hasSettings: whether the root has an `onward.yml`, so that its folders determine kinds.
  /// - Returns: `nil` if one of the versions cannot be read with certainty, is not a note, or has no front matter.
  package init?(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], path: String, _ vocabulary: Vocabulary,
    hasSettings: Bool
  ) {
    let text = MergeText(base: base, ours: ours, theirs: theirs)
    guard
      let kind = vocabulary.kind(
        of: SourceFile(path: path, bytes: text.ours), hasSettings: hasSettings),
      vocabulary.kind(of: SourceFile(path: path, bytes: text.theirs), hasSettings: hasSettings)
        == kind,
      let base = NoteVersion(text.base, path: path), let ours = NoteVersion(text.ours, path: path),
      let theirs = NoteVersion(text.theirs, path: path), !ours.entries.isEmpty,
      !theirs.entries.isEmpty, text.base.isEmpty || !base.entries.isEmpty
    else { return nil }
    self.text = text
    (self.base, self.ours, self.theirs) = (base, ours, theirs)
    (self.path, self.kind, self.vocabulary) = (path, kind, vocabulary)
    self.hasSettings = hasSettings
    let bodies = [base, ours, theirs].map { Array($0.bytes[$0.body]) }
    let isSettled = !MergePiece.threeWay(base: bodies[0], ours: bodies[1], theirs: bodies[2])
      .isConflict
    texts =
      isSettled
      ? nil
      : Texts(
        base: bodies[0], ours: bodies[1], theirs: bodies[2],
        markerSize: TextMerge.markerSize(for: bodies))
  }

  /// The merged note.
  ///
  /// - Parameter merged: what `git merge-file --diff3` makes of the texts; `nil` if there are none.
  /// - Returns: `nil` if the result is not what was meant.
  package func result(mergedText merged: [UInt8]?) -> Result? {
    let body: [MergePiece]
    if let texts {
      guard let merged,
        let merge = TextMerge(
          merged, markerSize: texts.markerSize, ending: text.ending, vocabulary,
          unitesEvents: kind == Application.self || kind == Person.self)
      else { return nil }
      body = merge.pieces
    } else {
      body = [
        .threeWay(
          base: base.text(base.body), ours: ours.text(ours.body), theirs: theirs.text(theirs.body))
      ]
    }
    var fields = FieldsMerge(base: base, ours: ours, theirs: theirs, kind, vocabulary)
    settleStatus(of: &fields, body)
    for side in MergeSide.allCases where !isAsMeant(fields, body, side) { return nil }
    let pieces = whole(fields, body)
    return Result(
      bytes: text.restored(pieces.marked(ending: text.ending)), hasConflict: pieces.hasConflict)
  }

  private func whole(_ fields: FieldsMerge, _ body: [MergePiece]) -> [MergePiece] {
    // What is not a field has no meaning: the dashes.
    let ends = [\NoteVersion.head, \.closing].map { part in
      let pieces = MergePiece.threeWay(
        base: base.entries.isEmpty ? nil : base.text(base[keyPath: part]),
        ours: ours.text(ours[keyPath: part]), theirs: theirs.text(theirs[keyPath: part]))
      return MergePiece.merged(pieces.bytes(of: .ours))
    }
    return [ends[0]] + fields.pieces + [ends[1]] + body
  }

  private func bytes(_ fields: FieldsMerge, _ body: [MergePiece], _ side: MergeSide) -> [UInt8] {
    whole(fields, body).bytes(of: side)
  }

  private func application(in bytes: [UInt8]) -> Application? {
    vocabulary.note(in: SourceFile(path: path, bytes: bytes), hasSettings: hasSettings).note
      as? Application
  }

  // MARK: The status

  /// Sets the status to that of the latest event, if the status of the other side is among the events or has not changed.
  private func settleStatus(of fields: inout FieldsMerge, _ body: [MergePiece]) {
    guard kind == Application.self,
      let key = vocabulary.fields(
        ApplicationField.status.name, of: kind, among: ours.entries.map(\.field)
      ).first.map({ NoteVersion.Key(text: $0.key.text, occurrence: 0) }),
      let own = ours.entry(key)?.field.onlyText, let other = theirs.entry(key)?.field.onlyText,
      own != other,
      let merged = application(in: bytes(fields, body, .ours))
    else { return }
    let happened = merged.history.happened.filter { $0.day != nil && $0.milestone != nil }
    guard let last = happened.last, let latest = last.milestone else { return }
    let old = base.entry(key)?.field.onlyText
    let terms = vocabulary.statusTerms
    let term = { (text: String) in terms.meaning(ofStatus: text)?.term }
    let isLatest = { (text: String) in term(text) == latest.term }
    // What only the status states must not be lost.
    let isRecorded = { (text: String) in
      text.isEmpty || text == old
        || terms.meaning(ofStatus: text)?.isPlain ?? false
          && happened.contains { $0.milestone?.term == term(text) }
    }
    // A status that only the other side changed yields only to an event that this side added.
    let mayTake = { (text: String, other: NoteVersion) in
      text != old || !events(in: other.bytes).contains { $0 == HappenedEvent(last) }
    }
    if isLatest(own), !isLatest(other), isRecorded(other), mayTake(own, theirs) {
      fields.take(.ours, key)
    } else if isLatest(other), !isLatest(own), isRecorded(own), mayTake(other, ours) {
      fields.take(.theirs, key)
    }
  }

  // MARK: Reading the result

  /// Whether the merge, with conflicts settled in favor of one side, is read as what the two versions are together.
  private func isAsMeant(_ fields: FieldsMerge, _ body: [MergePiece], _ side: MergeSide) -> Bool {
    let bytes = bytes(fields, body, side)
    guard let read = NoteVersion(bytes, path: path),
      Array(read.bytes[read.body]) == body.bytes(of: side)
    else { return false }
    let expected = fields.expectedTexts(of: side)
    guard read.entries.count == expected.count,
      zip(read.entries, expected).allSatisfy({ entry, expected in
        entry.key == expected.key
          && entry.field.value.texts.map(\.text.withoutBullets)
            == expected.texts.map(\.withoutBullets)
      })
    else { return false }
    let known = Set((ours.document.diagnostics + theirs.document.diagnostics).map(\.message.id))
    guard read.document.diagnostics.allSatisfy({ known.contains($0.message.id) }),
      vocabulary.kind(of: SourceFile(path: path, bytes: bytes), hasSettings: hasSettings) == kind
    else { return false }
    let isRepeated = { (version: NoteVersion) in
      vocabulary.repeated(of: kind, among: version.document.frontMatter.fields) != nil
    }
    if isRepeated(read), !isRepeated(ours), !isRepeated(theirs) { return false }
    return kind == Application.self ? hasAllEvents(bytes, fields, body, side) : true
  }

  /// Whether every event that both have, or that one side added, is there, and no other.
  private func hasAllEvents(
    _ bytes: [UInt8], _ fields: FieldsMerge, _ body: [MergePiece], _ side: MergeSide
  ) -> Bool {
    let (old, own, other) = (
      events(in: base.bytes), events(in: ours.bytes), events(in: theirs.bytes)
    )
    let found = events(in: bytes)
    if !found.isSubset(of: own.union(other)) { return false }
    // A conflict is about events of which the result has only those of one side.
    if fields.hasConflict || body.hasConflict { return true }
    let added = own.subtracting(old).union(other.subtracting(old))
    return old.intersection(own).intersection(other).union(added).isSubset(of: found)
  }

  /// The events with a day.
  private func events(in bytes: [UInt8]) -> Set<HappenedEvent> {
    Set((application(in: bytes)?.history.events ?? []).compactMap(HappenedEvent.init))
  }

  /// What makes an event with a day this one.
  private struct HappenedEvent: Hashable {
    let day: Day
    let milestone: Milestone?

    init?(_ event: Event) {
      guard let day = event.day else { return nil }
      (self.day, milestone) = (day, event.milestone)
    }
  }
}

extension String {
  /// The lines of a text without what is before their words, as a history in one text is read.
  fileprivate var withoutBullets: [String] {
    if !contains(where: \.isNewline) { return [self] }
    return split(whereSeparator: \.isNewline)
      .map { String($0.drop { $0.isBlank || "-*".contains($0) }).trimmed }.filter { !$0.isEmpty }
  }
}

extension Field {
  /// The text of a field that has only one.
  fileprivate var onlyText: String? {
    let texts = value.texts
    return texts.count == 1 ? texts[0].text.trimmed : nil
  }
}

extension Milestone {
  fileprivate var term: StatusTerm {
    switch self {
    case .stage(let stage): .stage(stage)
    case .outcome(let outcome): .outcome(outcome)
    }
  }
}
