import VraagGraph
import VraagMetamodel
import VraagPlan
import VraagTesting
import VraagText

@testable import Vraag
@testable import VraagEngine

/// A small school whose answers are written in every format.
enum Sample {
  static let graph = SmallGraph.graph(
    """
    BusinessProcess p1 "Aanmelden" Status=Definitief Kosten=100 folder Processen/Instroom
    BusinessProcess p2 "Inschrijven" Kosten=20 Kosten=7 folder Processen/Instroom
    BusinessProcess p3
    BusinessObject d1 "Leerling"
    DataObject d2 "Leerling"
    DataObject d3 "Toets"
    DataObject d4 "Toets"
    DataObject d5 "日本語"
    View v1 "Plaat" shows p1,d1
    r1 accessRead p1 d1
    r2 accessReadWrite p2 d1 "schrijft in"
    r3 accessAssumedWrite p3 d1
    r4 association d2 r1
    r5 triggering p1 p2
    r6 serving d5 p3
    """)
  static let model = Model(graph)

  static func concepts(_ ids: String...) -> Table.Cells {
    .concepts(ids.map { id in graph.concept(withID: id) ?? ConceptID(0) })
  }

  /// An answer of these columns.
  static func answer(
    _ columns: [(name: String, cells: Table.Cells)], notes: [Message] = [], language: Language = .english
  ) -> Answer {
    let rowCount = columns.first.map { Sample.count($0.cells) } ?? 0
    let table = Table(columns: columns.map { .init(name: $0.name, cells: $0.cells) }, rowCount: rowCount)
    let kinds = columns.map { column -> RowColumn.Kind in
      guard case .concepts(let concepts) = column.cells else { return .number }
      return concepts.contains(where: graph.isRelationship) ? .relationship : .element
    }
    let rows = Rows(
      root: RowNode(set: .empty, column: 0), columns: zip(columns, kinds).map { RowColumn(name: $0.name, kind: $1) })
    var answer = Answer(table, to: .rows(rows), model, language, asked: language)
    answer.notes = notes
    return answer
  }

  static func description(_ ids: String..., language: Language = .english) -> Answer {
    let concepts = ids.compactMap { graph.concept(withID: $0) }
    let table = Table(columns: [.init(name: "concept", cells: .concepts(concepts))], rowCount: concepts.count)
    return Answer(table, to: .describe(.empty), model, language, asked: language)
  }

  private static func count(_ cells: Table.Cells) -> Int {
    switch cells {
    case .concepts(let cells): cells.count
    case .numbers(let cells): cells.count
    case .decimals(let cells), .percentages(let cells): cells.count
    case .truths(let cells): cells.count
    case .texts(let cells): cells.count
    case .paths(let cells): cells.count
    case .chains(let cells): cells.count
    }
  }

  static let note = Message(english: "a note", dutch: "een opmerking")
}
