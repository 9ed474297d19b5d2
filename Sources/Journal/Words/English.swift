extension Language {
  static let english = Language(
    name: "English",
    months: [
      ["January", "Jan"],
      ["February", "Feb"],
      ["March", "Mar"],
      ["April", "Apr"],
      ["May"],
      ["June", "Jun"],
      ["July", "Jul"],
      ["August", "Aug"],
      ["September", "Sept", "Sep"],
      ["October", "Oct"],
      ["November", "Nov"],
      ["December", "Dec"],
    ],
    weekdays: [
      ["Monday", "Mon"],
      ["Tuesday", "Tues", "Tue"],
      ["Wednesday", "Weds", "Wed"],
      ["Thursday", "Thurs", "Thur", "Thu"],
      ["Friday", "Fri"],
      ["Saturday", "Sat"],
      ["Sunday", "Sun"],
    ])
}
