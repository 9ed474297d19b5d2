import Dispatch

extension Array where Element: Sendable {
  /// Maps every element, on all cores, and returns the results in the order of the elements. The result never
  /// depends on how the work was scheduled.
  ///
  /// Use this for many elements of one kind, and `async let` for two different tasks. Inside another parallel
  /// map no core is free, so the elements are mapped one by one.
  ///
  /// A task group would do the same, but it would make every function that calls this one asynchronous, down to
  /// the one that renders a table. This one returns when all elements are mapped.
  ///
  /// - Parameter transform: A pure function. It must not wait for another one, which may have no core to run on.
  package func mapInParallel<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    mapSlicesInParallel { $0.map(transform) }.flatMap(\.self)
  }

  /// Maps slices of several neighboring elements, on all cores. Together the slices are the whole array.
  ///
  /// - Returns: One result for each slice, in order.
  package func mapSlicesInParallel<Result: Sendable>(
    _ transform: @Sendable (ArraySlice<Element>) -> Result
  ) -> [Result] {
    // Slices are small enough to even out slow elements, and large enough that starting one costs nothing.
    let length = Swift.max(1, count / 64)
    let sliceCount = (count + length - 1) / length
    return [Result](unsafeUninitializedCapacity: sliceCount) { buffer, initializedCount in
      // Safe: each slice writes only its own element, and all are written before this closure continues.
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
