package import VraagAnalysis
package import VraagEngine
internal import VraagFiles
package import VraagGraph
internal import VraagLanguage
package import VraagMetamodel
package import VraagPlan
public import VraagText

/// A loaded model that answers questions.
///
/// ```swift
/// let session = try Session(models: ["school.archimate"])
/// let answer = try session.answer("which processes are served by no application?")
/// #expect(answer.names == [])
/// ```
///
/// A session is a value: what it loads is shared between its copies and never changes, its language, its parameters and
/// what it is told by ``run(_:within:)`` are a copy's own. It may be sent to other threads; each question runs on the thread that asks it.
public struct Session: Sendable {
  /// The language of messages.
  public var language: Language
  /// The values of `$name` in sentences, by name: JSON where they are that, else text. `"4"` in quotes is a text, `4` a number.
  public var parameters: [String: String] { didSet { understandAnew() } }
  /// Values of `$name` in patterns that are no texts; they come before those of `parameters`.
  package var patternParameters: [String: Datum] = [:]
  /// A property graph that patterns run on instead of the model.
  package var loadedGraph: LoadedGraph? { didSet { prepared = PreparedTexts() } }
  /// What a verb without an adverb means.
  public var derivation = Derivation.direct { didSet { understandAnew() } }
  /// Whether the restrictions on derivation are read to the letter: then they bind every derived relationship, also one
  /// that ArchiMate allows to be modelled, so that part of a part is no part among business objects.
  public var isStrictlyDerived: Bool {
    get { literal != nil }
    set { if newValue != isStrictlyDerived { literal = newValue ? LiteralReading() : nil } }
  }
  var literal: LiteralReading? { didSet { prepared = PreparedTexts() } }
  /// What the session was told that still holds, in order.
  public internal(set) var definitions: [Definition] = []
  /// What was odd about the model files that could be read nevertheless.
  public let loadWarnings: [LoadWarning]

  var model: Model
  package var graph: Graph { model.graph }
  package var lexicon: Lexicon
  package var analyzer: Analyzer
  /// By which words compare.
  package var orders = WordOrders.standard
  /// The model and the words as they would be had the session been told nothing; what patterns wrote is in it.
  var loaded: (model: Model, lexicon: Lexicon)
  var prepared = PreparedTexts()
  /// Of the lexicon as it is.
  var completionBook = CompletionBook()
  let clock: @Sendable () -> UInt64

  /// Loads model files and folders, several of them as one model.
  ///
  /// - Parameters:
  ///   - models: Paths; the content of a file tells its format. Without one the model is empty.
  ///   - language: The language of messages.
  ///   - clock: Nanoseconds of a clock that only goes forward, for ``Answer/elapsedNanoseconds``.
  public init(
    models: [String], language: Language = .english, clock: @escaping @Sendable () -> UInt64 = { 0 }
  ) throws(Failure) {
    do {
      let loaded = try ModelLoader.load(models)
      self.init(
        loaded.graph, warnings: loaded.report.entries.map(LoadWarning.init), language: language, clock: clock)
    } catch {
      throw Failure(error)
    }
  }

  private mutating func understandAnew() {
    analyzer = newAnalyzer(analyzer.catalog, lexicon)
    prepared = PreparedTexts()
  }

  /// The same session on another graph.
  func asking(_ graph: Graph) -> Session {
    var session = self
    session.model = Model(graph)
    session.analyzer = newAnalyzer(GraphCatalog(graph), lexicon)
    session.prepared = PreparedTexts()
    return session
  }

  /// One that knows what this session was told.
  func newAnalyzer(_ catalog: any Catalog, _ lexicon: Lexicon) -> Analyzer {
    var new = Analyzer(catalog: catalog, lexicon: lexicon, parameters: parameters.mapValues(Self.parameterValue))
    new.definitions = analyzer.definitions
    new.derivation = derivation.adverb
    return new
  }

  /// Takes a graph that is already there: tests build them.
  package init(
    _ graph: Graph, warnings: [LoadWarning] = [], language: Language = .english,
    clock: @escaping @Sendable () -> UInt64 = { 0 }
  ) {
    model = Model(graph)
    let catalog = GraphCatalog(graph)
    lexicon = Lexicon(nounsOf: catalog)
    analyzer = Analyzer(catalog: catalog, lexicon: lexicon)
    loaded = (model, lexicon)
    loadWarnings = warnings
    parameters = [:]
    self.language = language
    self.clock = clock
  }
}
