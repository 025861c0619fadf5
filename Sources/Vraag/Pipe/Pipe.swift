internal import VraagEngine
internal import VraagPlan
internal import VraagText

/// Answers requests of programs: one JSON object in, one JSON object on a line out.
///
/// ```json
/// {"op":"query","query":"which processes read $what?","params":{"what":"Leerling"}}
/// {"op":"complete","text":"which processes read ","offset":21}
/// {"op":"load","nodes":[{"labels":["A"],"properties":{}}],"rels":[{"type":"T","start":0,"end":0,"properties":{}}]}
/// {"op":"reset"}
/// ```
/// After `load` patterns ask the graph that was loaded, and write to it; after `reset` they do so with an empty one, and
/// there is an empty model.
/// Every request gets an answer, a wrong one that of `{"error":{…}}`; nothing ends the pipe but its owner.
package struct Pipe: Sendable {
  private var session: Session

  /// A pipe to a session.
  package init(_ session: Session) { self.session = session }

  /// Answers one request. The bounds are those of a question in it.
  package mutating func answer(_ request: String, within bounds: Bounds = Bounds(), into output: inout Output) {
    do throws(Refusal) {
      switch try Request(request) {
      case .query(let text, let parameters): try query(text, parameters, bounds, &output)
      case .complete(let text, let offset): output.append(json: session.completions(in: text, at: offset), session)
      case .load(let graph):
        session.loadedGraph = graph
        output.append("{}\n")
      case .reset:
        session = try Self.empty(like: session)
        output.append("{}\n")
      }
    } catch {
      output.append(refusal: error, session.language)
    }
    output.flush()
  }

  /// Answers a request that is no UTF-8.
  package func refuseEncoding(into output: inout Output) {
    output.append(refusal: Refusal(code: "pipe-request-not-utf8", message: .requestNotUTF8), session.language)
    output.flush()
  }

  private mutating func query(
    _ text: String, _ parameters: JSON?, _ bounds: Bounds, _ output: inout Output
  ) throws(Refusal) {
    let own = session.parameters
    defer {
      session.patternParameters = [:]
      if session.parameters != own { session.parameters = own }
    }
    if case .object(let members)? = parameters {
      // Patterns take any value; questions take texts, and numbers and truths as they are written.
      if Session.isPattern(text) {
        for member in members {
          session.patternParameters[member.key] = try Datum(member.value, of: "params." + member.key)
        }
      } else {
        session.parameters = try Request.texts(members)
      }
    }
    do {
      let answer = try session.run(text, within: bounds)
      if answer.hasErrors {
        output.append(errors: answer.diagnostics, in: Source(name: "", text: text), session.language)
      } else {
        output.append(pipe: answer, session.language)
      }
    } catch {
      throw Refusal(code: error.code, message: error.message)
    }
  }

  private static func empty(like session: Session) throws(Refusal) -> Session {
    do {
      var empty = try Session(models: [], language: session.language, clock: session.clock)
      empty.loadedGraph = LoadedGraph(nodes: [], relationships: [])
      return empty
    } catch {
      throw Refusal(code: error.code, message: error.message)
    }
  }

  /// A request that cannot be answered.
  struct Refusal: Error {
    var code: String
    var message: Message
    /// The UTF-8 offset in the request at which it is no JSON any more.
    var offset: Int?
  }

  /// What a program may ask.
  enum Request {
    /// The values of parameters are an object, where the request has some.
    case query(String, parameters: JSON?)
    case complete(String, at: Int)
    case load(LoadedGraph)
    case reset
  }
}

extension Pipe.Request {
  init(_ text: String) throws(Pipe.Refusal) {
    let request: JSON
    do { request = try JSON(parsing: text) } catch {
      throw Pipe.Refusal(code: "pipe-request-not-json", message: .requestNotJSON(error.offset), offset: error.offset)
    }
    switch request["op"]?.string {
    case "query": self = .query(try Self.text("query", of: request), parameters: try Self.parameters(of: request))
    case "complete":
      let text = try Self.text("text", of: request)
      guard let offset = request["offset"] else {
        self = .complete(text, at: text.utf8.count)
        return
      }
      guard case .integer(let number) = offset, number >= 0, number <= Int64(text.utf8.count) else {
        throw .member("offset", Message(english: "a UTF-8 offset in the text", dutch: "een UTF-8-plaats in de tekst"))
      }
      self = .complete(text, at: Int(number))
    case "load": self = .load(try LoadedGraph(request))
    case "reset": self = .reset
    case let other: throw Pipe.Refusal(code: "pipe-op-unknown", message: .operationUnknown(other))
    }
  }

  private static func text(_ key: String, of request: JSON) throws(Pipe.Refusal) -> String {
    guard let text = request[key]?.string else {
      throw .member(key, Message(english: "a text", dutch: "een tekst"))
    }
    return text
  }

  private static func parameters(of request: JSON) throws(Pipe.Refusal) -> JSON? {
    guard let given = request["params"] else { return nil }
    guard case .object = given else {
      throw .member("params", Message(english: "an object", dutch: "een object"))
    }
    return given
  }

  /// Texts as they are; numbers and truths as they are written.
  fileprivate static func texts(_ members: [JSON.Member]) throws(Pipe.Refusal) -> [String: String] {
    var parameters: [String: String] = [:]
    for member in members {
      switch member.value {
      case .string(let text):
        var quoted = Output()
        quoted.append(json: text)
        parameters[member.key] = String(decoding: quoted.bytes, as: UTF8.self)
      case .integer(let number): parameters[member.key] = String(number)
      case .number(let number): parameters[member.key] = String(number)
      case .wideInteger(let digits): parameters[member.key] = digits
      case .boolean(let truth): parameters[member.key] = truth ? "true" : "false"
      case .null, .array, .object:
        throw .member(
          "params." + member.key,
          Message(english: "a text, a number or a truth", dutch: "een tekst, een getal of een waarheidswaarde"))
      }
    }
    return parameters
  }
}

extension Pipe.Refusal {
  static func member(_ key: String, _ wanted: Message) -> Self {
    Self(code: "pipe-request-wrong", message: .requestMember(key, wanted))
  }
}
