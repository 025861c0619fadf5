import VraagText

extension CheckReport {
  /// The report in the XML that JUnit began and CI servers read: a suite for each script, a case for each expectation.
  var junit: String {
    var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    text += #"<testsuites name="vraag""# + Self.counts(cases) + ">\n"
    for suite in suites { text += Self.xml(suite) }
    return text + "</testsuites>\n"
  }

  private static func xml(_ suite: Suite) -> String {
    var text = "  <testsuite name=\(quoted(suite.name))" + counts(suite.cases) + #" skipped="0">"# + "\n"
    for result in suite.cases { text += xml(result, in: suite) }
    return text + "  </testsuite>\n"
  }

  private static func xml(_ result: Case, in suite: Suite) -> String {
    let name = suite.name.split(separator: "/").last.map(String.init) ?? suite.name
    let script = name.hasSuffix(".vraag") ? String(name.dropLast(6)) : name
    let group = result.theme.map { "\(script).\($0)" } ?? script
    let head =
      "    <testcase classname=\(quoted(group)) name=\(quoted(result.title)) file=\(quoted(suite.name)) "
      + "line=\"\(result.line)\" time=\"\(seconds(result.nanoseconds))\""
    switch result.outcome {
    case .passed: return head + "/>\n"
    case .failed(let summary, let details): return head + body("failure", "expectation", summary, details)
    case .wrong(let summary, let details): return head + body("error", "sentence", summary, details)
    }
  }

  private static func body(_ element: String, _ type: String, _ summary: String, _ details: String) -> String {
    ">\n      <\(element) type=\"\(type)\" message=\(quoted(summary))>"
      + "\(escaped(details, isAttribute: false))</\(element)>\n"
      + "    </testcase>\n"
  }

  private static func counts(_ cases: [Case]) -> String {
    let time = seconds(cases.reduce(0) { $0 + $1.nanoseconds })
    let failures = cases.count(where: \.isFailed)
    return
      #" tests="\#(cases.count)" failures="\#(failures)" errors="\#(cases.count(where: \.isWrong))" time="\#(time)""#
  }

  /// With a point and six places, as servers want it.
  private static func seconds(_ nanoseconds: UInt64) -> String {
    let micros = String(nanoseconds / 1000 % 1_000_000)
    return "\(nanoseconds / 1_000_000_000)." + String(repeating: "0", count: 6 - micros.count) + micros
  }

  private static func quoted(_ text: String) -> String { "\"" + escaped(text, isAttribute: true) + "\"" }

  /// Text as XML may hold it: control characters are made harmless, what XML has no place for is replaced.
  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var result = ""
    let harmless = isAttribute ? Escaping.singleLine(text) : Escaping.multiLine(text)
    for scalar in harmless.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += isAttribute ? "&#10;" : "\n"
      case "\t": result += "&#9;"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      case _ where scalar.value < 0x20: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
