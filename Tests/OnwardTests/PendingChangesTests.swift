import Testing

@testable import onward

private func change(_ path: String, _ kind: FileChange.Kind = .complete) -> FileChange {
  FileChange(path: path, kind: kind)
}

@Test func `nothing is due before something changes`() {
  #expect(PendingChanges().due == nil)
}

@Test func `a rebuild begins a moment after a complete save`() {
  var pending = PendingChanges()
  pending.add(change("a.md", .incomplete), at: 1000)
  #expect(pending.due == 1000 + PendingChanges.pauseWhileIncomplete)
  pending.add(change("a.md"), at: 1002)
  #expect(pending.due == 1002 + PendingChanges.pause)
}

@Test func `a note that an editor moved away is waited for`() {
  var pending = PendingChanges()
  pending.add(change("a.md", .incomplete), at: 1000)
  pending.add(change("a.md~"), at: 1000)
  #expect(pending.due == 1000 + PendingChanges.pauseWhileIncomplete)
  // It does not come back, so it was removed.
  pending.add(change("b.md"), at: 1020)
  #expect(pending.due == 1020 + PendingChanges.pauseWhileIncomplete)
}

@Test func `many changes are one rebuild`() {
  var pending = PendingChanges()
  for number in 0..<1000 { pending.add(change("\(number).md"), at: 1000 + number / 2) }
  #expect(pending.due == 1499 + PendingChanges.pauseAmongMany)
}

@Test func `a change that was not counted may be many`() {
  var pending = PendingChanges()
  pending.add(change("", .uncounted), at: 5)
  #expect(pending.due == 5 + PendingChanges.pauseAmongMany)
}

@Test func `a file that is written without end does not delay the rebuild forever`() {
  var pending = PendingChanges()
  for time in stride(from: 1000, to: 9000, by: 5) {
    pending.add(change("log.md", .incomplete), at: time)
  }
  #expect(pending.due == 1000 + PendingChanges.longest)
}
