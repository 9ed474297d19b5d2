extension Language {
  static let german = Language(
    name: "German",
    months: [
      ["Januar", "Jänner", "Jan"],
      ["Februar", "Feber", "Feb"],
      ["März", "Mär", "Mrz"],
      ["April", "Apr"],
      ["Mai"],
      ["Juni", "Jun"],
      ["Juli", "Jul"],
      ["August", "Aug"],
      ["September", "Sept", "Sep"],
      ["Oktober", "Okt"],
      ["November", "Nov"],
      ["Dezember", "Dez"],
    ],
    weekdays: [
      ["Montag", "Mo"],
      ["Dienstag", "Di"],
      ["Mittwoch", "Mi"],
      ["Donnerstag", "Do"],
      ["Freitag", "Fr"],
      ["Samstag", "Sonnabend", "Sa"],
      ["Sonntag", "So"],
    ])
}
