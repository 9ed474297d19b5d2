extension Language {
  static let polish = Language(
    name: "Polish",
    months: [
      ["stycznia", "styczeń", "sty"],
      ["lutego", "luty", "lut"],
      ["marca", "marzec", "mar"],
      ["kwietnia", "kwiecień", "kwi"],
      ["maja", "maj"],
      ["czerwca", "czerwiec", "cze"],
      ["lipca", "lipiec", "lip"],
      ["sierpnia", "sierpień", "sie"],
      ["września", "wrzesień", "wrz"],
      ["października", "październik", "paź"],
      ["listopada", "listopad", "lis"],
      ["grudnia", "grudzień", "gru"],
    ],
    weekdays: [
      ["poniedziałek", "pon", "pn"],
      ["wtorek", "wt"],
      ["środa", "śr"],
      ["czwartek", "czw", "cz"],
      ["piątek", "pt"],
      ["sobota", "sob", "sb"],
      ["niedziela", "niedz", "nd"],
    ])
}
