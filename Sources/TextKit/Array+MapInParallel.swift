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
    [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      // Safe: each slice writes only its own elements, and all are written before this closure continues.
      nonisolated(unsafe) let results = buffer
      forEachSliceInParallel { _, slice in
        for index in slice {
          results.initializeElement(at: index, to: transform(self[index]))
        }
      }
      initializedCount = count
    }
  }

  /// Maps slices of several neighboring elements, on all cores. Together the slices are the whole array.
  ///
  /// - Returns: One result for each slice, in order.
  package func mapSlicesInParallel<Result: Sendable>(
    _ transform: @Sendable (ArraySlice<Element>) -> Result
  ) -> [Result] {
    [Result](unsafeUninitializedCapacity: sliceCount) { buffer, initializedCount in
      // Safe: each slice writes only its own element, and all are written before this closure continues.
      nonisolated(unsafe) let results = buffer
      forEachSliceInParallel { number, slice in
        results.initializeElement(at: number, to: transform(self[slice]))
      }
      initializedCount = sliceCount
    }
  }

  /// Calls a function with the number and the indices of each slice, and returns when all calls have returned.
  private func forEachSliceInParallel(_ work: @Sendable (Int, Range<Int>) -> Void) {
    let length = sliceLength
    DispatchQueue.concurrentPerform(iterations: sliceCount) { number in
      let start = number * length
      work(number, start..<Swift.min(start + length, count))
    }
  }

  /// Slices are small enough to even out slow elements, and large enough that starting one costs nothing.
  private var sliceLength: Int { Swift.max(1, count / 64) }

  private var sliceCount: Int { (count + sliceLength - 1) / sliceLength }
}
