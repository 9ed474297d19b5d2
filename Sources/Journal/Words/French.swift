extension Language {
  static let french = Language(
    name: "French",
    months: [
      ["janvier", "janv", "jan"],
      ["février", "févr", "fév"],
      ["mars"],
      ["avril", "avr"],
      ["mai"],
      ["juin"],
      ["juillet", "juil"],
      ["août"],
      ["septembre", "sept"],
      ["octobre", "oct"],
      ["novembre", "nov"],
      ["décembre", "déc"],
    ],
    weekdays: [
      ["lundi", "lun"],
      ["mardi", "mar"],
      ["mercredi", "mer"],
      ["jeudi", "jeu"],
      ["vendredi", "ven"],
      ["samedi", "sam"],
      ["dimanche", "dim"],
    ])
}
