extension Language {
  static let italian = Language(
    name: "Italian",
    months: [
      ["gennaio", "gen"],
      ["febbraio", "feb"],
      ["marzo", "mar"],
      ["aprile", "apr"],
      ["maggio", "mag"],
      ["giugno", "giu"],
      ["luglio", "lug"],
      ["agosto", "ago"],
      ["settembre", "set", "sett"],
      ["ottobre", "ott"],
      ["novembre", "nov"],
      ["dicembre", "dic"],
    ],
    weekdays: [
      ["lunedì", "lun"],
      ["martedì", "mar"],
      ["mercoledì", "mer"],
      ["giovedì", "gio"],
      ["venerdì", "ven"],
      ["sabato", "sab"],
      ["domenica", "dom"],
    ])
}
