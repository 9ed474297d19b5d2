import Journal

extension String {
  /// The company behind each word of a name that is a host: `Booking` for `Booking.com`.
  var namesInHosts: [String] {
    guard utf8.contains(UInt8(ascii: ".")) else { return [] }
    let hosts = HostNames(known: [], ordinary: [])
    return split(whereSeparator: \.isWhitespace).compactMap { word in
      guard hosts.contains(Array(word.lowercased())[...], hasPath: false) else { return nil }
      var labels = word.split(separator: ".").dropLast()
      // `amazon.co.uk`
      if labels.count > 1, ["co", "com", "org", "net", "ac"].contains(labels.last?.lowercased()) {
        labels.removeLast()
      }
      return labels.last.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    }
  }

  /// What else a company is called in brackets, and whether they say that it is its whole name:
  /// `Facebook` in `Meta (formerly Facebook)`.
  var namesInBrackets: [(name: String, isWhole: Bool)] {
    if isPlainName { return [] }
    // What a writing without blanks has in brackets is a form or a place.
    return bracketed.inside.filter { !$0.isUnspaced }.compactMap { inside in
      let words = inside.split { $0.isWhitespace || ",;:".contains($0) }.map(String.init)
      let folded = words.map { $0.lowercased().filter(\.isWordCharacter) }
      let named = zip(words, folded).filter { _, word in
        !NameWords.besideFormerNames.contains(word) && !NameWords.ordinaryInPlaces.contains(word)
      }
      let name = named.map(\.0).joined(separator: " ").withoutLegalForm
      guard let first = name.first, !first.isLowercase else { return nil }
      return (name, folded.contains(where: NameWords.beforeFormerNames.contains))
    }
  }
}
