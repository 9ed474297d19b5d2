import Dispatch

extension Array where Element: Sendable {
  /// Maps every element, on all cores, and returns the results in the order of the elements. The result never
  /// depends on how the work was scheduled.
  ///
  /// Use this for many elements of one kind, and `async let` for two different tasks. Inside another parallel
  /// map no core is free, so the elements are mapped one by one.
  package func mapInParallel<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    mapSlicesInParallel { $0.map(transform) }.flatMap(\.self)
  }

  /// Maps slices of several neighboring elements, on all cores. Returns one result for each slice. Together
  /// the slices are the whole array.
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
