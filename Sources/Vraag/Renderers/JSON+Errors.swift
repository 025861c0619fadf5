package import VraagText

extension Output {
  /// `{"error":{"code":…,"message":…,"line":…,"column":…,"length":…,"suggestions":[…]}}` on a line of its own.
  ///
  /// A sentence that has several errors has the further ones under `others`.
  package mutating func append(errors diagnostics: [Diagnostic], in source: Source, _ language: Language) {
    let errors = diagnostics.filter { $0.severity == .error }
    guard let first = errors.first else { return }
    append(#"{"error":"#)
    appendOpen(first, in: source, language)
    if errors.count > 1 {
      append(#","others":["#)
      for (index, error) in errors.dropFirst().enumerated() {
        if index > 0 { append(UInt8(ascii: ",")) }
        appendOpen(error, in: source, language)
        append(UInt8(ascii: "}"))
      }
      append(UInt8(ascii: "]"))
    }
    append("}}\n")
  }

  /// One error without its closing brace.
  private mutating func appendOpen(_ error: Diagnostic, in source: Source, _ language: Language) {
    let place = source.place(of: error.range.lower)
    append(#"{"code":"#)
    append(json: error.code)
    append(#","message":"#)
    append(json: error.message.text(in: language))
    append(#","line":"#)
    append(decimal: place.line)
    append(#","column":"#)
    append(decimal: place.column)
    append(#","length":"#)
    append(decimal: source.length(of: error.range))
    append(#","suggestions":"#)
    append(jsonArray: error.suggestions)
    guard let words = ConformanceWords(code: error.code) else { return }
    append(#","type":"#)
    append(json: words.type)
    append(#","phase":"#)
    append(json: words.phase)
    append(#","detail":"#)
    append(json: words.detail)
  }
}
