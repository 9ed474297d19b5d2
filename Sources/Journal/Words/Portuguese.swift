extension Language {
  static let portuguese = Language(
    name: "Portuguese",
    months: [
      ["janeiro", "jan"],
      ["fevereiro", "fev"],
      ["março", "mar"],
      ["abril", "abr"],
      ["maio", "mai"],
      ["junho", "jun"],
      ["julho", "jul"],
      ["agosto", "ago"],
      ["setembro", "set"],
      ["outubro", "out"],
      ["novembro", "nov"],
      ["dezembro", "dez"],
    ],
    weekdays: [
      ["segunda-feira", "segunda", "seg"],
      ["terça-feira", "terça", "ter"],
      ["quarta-feira", "quarta", "qua"],
      ["quinta-feira", "quinta", "qui"],
      ["sexta-feira", "sexta", "sex"],
      ["sábado", "sáb"],
      ["domingo", "dom"],
    ])
}
