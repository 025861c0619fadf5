internal import VraagText

extension Session {
  /// What a parameter written as JSON stands for: a string's characters, a number or a truth as it is written. What is
  /// no such JSON is text as it stands, so that `name=Leerling` needs no quotes.
  public static func parameterValue(_ text: String) -> String {
    guard let value = try? JSON(parsing: text) else { return text }
    switch value {
    case .string(let string): return string
    case .boolean(let truth): return truth ? "true" : "false"
    case .integer(let number): return String(number)
    case .number, .wideInteger, .null, .array, .object: return text
    }
  }
}
