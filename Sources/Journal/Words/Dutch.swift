extension Language {
  static let dutch = Language(
    name: "Dutch",
    months: [
      ["januari", "jan"],
      ["februari", "feb"],
      ["maart", "mrt"],
      ["april", "apr"],
      ["mei"],
      ["juni", "jun"],
      ["juli", "jul"],
      ["augustus", "aug"],
      ["september", "sept", "sep"],
      ["oktober", "okt"],
      ["november", "nov"],
      ["december", "dec"],
    ],
    weekdays: [
      ["maandag", "ma"],
      ["dinsdag", "di"],
      ["woensdag", "wo"],
      ["donderdag", "do"],
      ["vrijdag", "vr"],
      ["zaterdag", "za"],
      ["zondag", "zo"],
    ])
}
