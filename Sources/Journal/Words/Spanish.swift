extension Language {
  static let spanish = Language(
    name: "Spanish",
    months: [
      ["enero", "ene"],
      ["febrero", "feb"],
      ["marzo", "mar"],
      ["abril", "abr"],
      ["mayo", "may"],
      ["junio", "jun"],
      ["julio", "jul"],
      ["agosto", "ago"],
      ["septiembre", "setiembre", "sept", "sep"],
      ["octubre", "oct"],
      ["noviembre", "nov"],
      ["diciembre", "dic"],
    ],
    weekdays: [
      ["lunes", "lun"],
      ["martes", "mar"],
      ["miércoles", "mié"],
      ["jueves", "jue"],
      ["viernes", "vie"],
      ["sábado", "sáb"],
      ["domingo", "dom"],
    ])
}
