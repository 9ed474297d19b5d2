import Markdown

/// A text as a tree of marks around words, as both kinds of pages write it.
enum TextPart {
  case words(String)
  case code(String)
  case lineBreak
  case marked(Mark, [TextPart])

  enum Mark: Equatable {
    case link(Text.Target)
    case strong, emphasis
  }
}

extension Text {
  /// A mark stands around all neighbours that share it, and of two marks the one that reaches further
  /// stands outside: `**a *b* c**` is one strong piece with an emphasis in it. No deeper than there
  /// are kinds of marks.
  var parts: [TextPart] { TextPart.parts(runs[...], within: []) }
}

extension TextPart {
  fileprivate static func parts(_ runs: ArraySlice<Text.Run>, within open: [Mark]) -> [TextPart] {
    var parts: [TextPart] = []
    var rest = runs
    while let run = rest.first {
      let widest = run.marks.filter { !open.contains($0) }
        .map { mark in (mark: mark, runs: rest.prefix { $0.marks.contains(mark) }) }
        .max { $0.runs.count < $1.runs.count }
      if let widest {
        parts.append(.marked(widest.mark, Self.parts(widest.runs, within: open + [widest.mark])))
        rest = rest.dropFirst(widest.runs.count)
      } else {
        parts.append(run.withoutMarks)
        rest = rest.dropFirst()
      }
    }
    return parts
  }
}

extension Text.Run {
  fileprivate var marks: [TextPart.Mark] {
    guard case .words(_, let style, let target) = self else { return [] }
    if style.isEmpty, target == nil { return [] }
    return (target.map { [.link($0)] } ?? []) + (style.contains(.strong) ? [.strong] : [])
      + (style.contains(.emphasis) ? [.emphasis] : [])
  }

  fileprivate var withoutMarks: TextPart {
    switch self {
    case .words(let words, let style, _): style.contains(.code) ? .code(words) : .words(words)
    case .lineBreak: .lineBreak
    }
  }
}
