import Dispatch

extension Array where Element: Sendable {
  /// Maps every element, on all cores, and returns the results in the elements' order: what comes out
  /// never depends on how the work was scheduled.
  ///
  /// For many of one kind; two different things run beside each other by `async let`. Within another
  /// map in parallel it would find no core free, and goes through the elements one by one.
  package func mapInParallel<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    mapSlicesInParallel { $0.map(transform) }.flatMap(\.self)
  }

  /// The same for what is made of several neighbours at once: one result for each of a few slices,
  /// which together are the whole array.
  package func mapSlicesInParallel<Result: Sendable>(
    _ transform: @Sendable (ArraySlice<Element>) -> Result
  ) -> [Result] {
    // Slices small enough to even out slow elements, large enough that one costs nothing to begin.
    let length = Swift.max(1, count / 64)
    let sliceCount = (count + length - 1) / length
    return [Result](unsafeUninitializedCapacity: sliceCount) { buffer, initializedCount in
      // Safe: each slice writes its own place, and all of them are written before this goes on.
      nonisolated(unsafe) let results = buffer
      DispatchQueue.concurrentPerform(iterations: sliceCount) { number in
        let start = number * length
        let slice = self[start..<Swift.min(start + length, count)]
        results.initializeElement(at: number, to: transform(slice))
      }
      initializedCount = sliceCount
    }
  }
}
