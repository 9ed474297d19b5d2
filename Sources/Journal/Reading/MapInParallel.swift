extension Array where Element: Sendable {
  /// Maps every element, on all cores, and returns the results in the elements' order: what comes out
  /// never depends on how the work was scheduled. Whatever is many of one kind runs at once by this.
  package func mapInParallel<Result: Sendable>(
    _ transform: @Sendable @escaping (Element) -> Result
  ) async -> [Result] {
    // Chunks small enough to even out slow files, large enough that a task costs nothing beside them.
    let chunkLength = Swift.max(1, count / 64)
    let chunks = stride(from: 0, to: count, by: chunkLength).map {
      self[$0..<Swift.min($0 + chunkLength, count)]
    }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for (index, chunk) in chunks.enumerated() {
        group.addTask { (index, chunk.map(transform)) }
      }
      var results = [[Result]](repeating: [], count: chunks.count)
      for await (index, part) in group { results[index] = part }
      return results.flatMap(\.self)
    }
  }
}
