// swift-tools-version: 6.2
import PackageDescription

// The settings of every target: all checks that the language offers.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let realModule = Target.Dependency.product(name: "RealModule", package: "swift-numerics")

let package = Package(
  name: "onward",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "onward", targets: ["onward"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.1"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.0.2"),
  ],
  targets: [
    // The targets are in the order in which a note passes through them.
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.brew(["cmark"]), .apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.brew(["libyaml"]), .apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.brew(["zlib"]), .apt(["zlib1g-dev"])]),
    // Declarations of the C library that Swift's own modules lack on Linux.
    .systemLibrary(name: "CAttributes"),

    .target(name: "TextKit", swiftSettings: strict),
    .target(name: "Diagnostics", dependencies: ["TextKit"], swiftSettings: strict),
    .target(
      name: "Markdown", dependencies: ["CCMark", "CYAML", "Diagnostics", "TextKit"],
      swiftSettings: strict),
    .target(
      name: "Journal", dependencies: ["Markdown", "Diagnostics", "TextKit"], swiftSettings: strict),
    .target(
      name: "Editing", dependencies: ["Journal", "Markdown", "Diagnostics", "TextKit"],
      swiftSettings: strict),
    .target(
      name: "LanguageServer", dependencies: ["Diagnostics", "TextKit"], swiftSettings: strict),
    .target(
      name: "LanguageFeatures",
      dependencies: [
        "LanguageServer", "Editing", "Journal", "Markdown", "Diagnostics", "TextKit",
      ],
      swiftSettings: strict),
    .target(name: "Statistics", dependencies: [realModule], swiftSettings: strict),
    .target(
      name: "Insights", dependencies: ["Journal", "Statistics", "Diagnostics", "TextKit"],
      swiftSettings: strict),
    .target(
      name: "PageModel",
      dependencies: ["Insights", "Statistics", "Journal", "Markdown", "Diagnostics", "TextKit"],
      swiftSettings: strict),
    .target(
      name: "Charts",
      dependencies: ["PageModel", "Insights", "Statistics", "Journal", "Diagnostics", "TextKit"],
      swiftSettings: strict),
    .target(
      name: "Rendering", dependencies: ["PageModel", "Journal", "TextKit"], swiftSettings: strict),
    .target(
      name: "Redaction", dependencies: ["PageModel", "Journal", "Markdown", "TextKit"],
      swiftSettings: strict),
    .target(
      name: "Exchange",
      dependencies: [
        "CZlib", "PageModel", "Insights", "Editing", "Journal", "Markdown", "Diagnostics",
        "TextKit",
      ],
      swiftSettings: strict),
    .target(name: "CPageFiles"),
    .target(
      name: "Templates", dependencies: ["CPageFiles"], path: "templates",
      // CPageFiles embeds these.
      exclude: [
        "dashboard.css", "figures.css", "tables.css", "applications.js", "address.js", "editors.js",
        "folds.js", "keyboard.js", "drawings.js",
        "dashboard.js",
      ],
      resources: [
        .embedInCode("dashboard.md"), .embedInCode("dashboard.html"),
        .embedInCode("published-rates.yml"), .embedInCode("record.html"), .embedInCode("records"),
        .embedInCode("application.md"), .embedInCode("reflection.md"), .embedInCode("feedback.md"),
        .embedInCode("interview.md"), .embedInCode("story.md"), .embedInCode("win.md"),
        .embedInCode("values.md"), .embedInCode("goal.md"), .embedInCode("person.md"),
        .embedInCode("day.md"), .embedInCode("profile.md"),
        .embedInCode("start"), .embedInCode("sample"),
      ],
      swiftSettings: strict),
    .target(
      name: "Dashboard",
      dependencies: [
        "PageModel", "Charts", "Redaction", "Insights", "Statistics", "Journal", "Markdown",
        "Diagnostics", "TextKit",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "onward",
      dependencies: [
        "Dashboard", "Rendering", "Redaction", "Exchange", "PageModel", "Insights", "Statistics",
        "Editing", "Journal", "LanguageServer", "LanguageFeatures",
        "Markdown", "Diagnostics", "TextKit", "Templates", "CAttributes", argumentParser,
      ],
      swiftSettings: strict,
      // Linking is most of the time of a small change, and this linker takes a third of it. It also leaves out more
      // of what is not used, and does not warn about functions in Swift's own libraries. The toolchain for Linux
      // contains it.
      linkerSettings: [
        .unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))
      ]),

    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: strict),
    .testTarget(
      name: "TextKitTests", dependencies: ["Diagnostics", "TextKit"], swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["SeededRandom", "Markdown", "Diagnostics", "TextKit"],
      swiftSettings: strict),
    .testTarget(
      name: "JournalTests",
      dependencies: ["SeededRandom", "Journal", "Markdown", "Diagnostics", "TextKit", "Templates"],
      swiftSettings: strict),
    .testTarget(
      name: "EditingTests",
      dependencies: ["SeededRandom", "Editing", "Journal", "Markdown", "Diagnostics", "TextKit"],
      swiftSettings: strict),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: ["SeededRandom", "LanguageServer", "Diagnostics", "TextKit"],
      swiftSettings: strict),
    .testTarget(
      name: "LanguageFeaturesTests",
      dependencies: [
        "LanguageFeatures", "LanguageServer", "Editing", "Journal", "Markdown", "Diagnostics",
        "TextKit",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StatisticsTests", dependencies: ["SeededRandom", "Statistics"],
      exclude: ["reference.py", "Reference"],
      swiftSettings: strict),
    .testTarget(
      name: "InsightsTests",
      dependencies: ["Insights", "Statistics", "Journal", "Markdown", "Diagnostics", "TextKit"],
      swiftSettings: strict),
    .testTarget(
      name: "DashboardTests",
      dependencies: [
        "SeededRandom", "Dashboard", "Rendering", "Redaction", "Charts", "PageModel", "Insights",
        "Statistics", "Journal", "Markdown", "Diagnostics", "TextKit", "Templates",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "SeededRandom", "Exchange", "PageModel", "Insights", "Editing", "Journal", "Markdown",
        "TextKit",
        "Templates",
      ],
      swiftSettings: strict),
    // Runs the real program. It imports internal modules only for the lists that the program is checked
    // against: the problems and the kinds of note.
    .testTarget(
      name: "OnwardTests",
      dependencies: [
        "SeededRandom", "onward", "Dashboard", "Exchange", "Insights", "Journal", "Markdown",
        "PageModel",
        "Diagnostics", "TextKit", "Templates",
      ],
      exclude: ["Calls", "Mails", "Mistakes", "Reference", "Transcripts", "Vault"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
