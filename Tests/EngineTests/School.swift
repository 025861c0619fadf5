import VraagEngine
import VraagGraph
import VraagMetamodel
import VraagPlan
import VraagTesting

/// The small school that the engine's tests ask about.
enum School {
  static let graph = SmallGraph.graph(
    """
    BusinessProcess p1 "Aanmelden" Status=Definitief Kosten=100 folder Processen/Instroom
    BusinessProcess p2 "Inschrijven" Status=Voorgesteld Kosten=20 Kosten=7 folder Processen/Instroom
    BusinessProcess p3 "uitschrijven" Statusdatum=12-7-2021 folder Processen
    BusinessProcess p4 "Roosteren" Status=definitief Kosten=veel
    BusinessObject d1 "Leerling" Vertrouwelijkheid=Hoog
    DataObject d2 "Cijfer" Vertrouwelijkheid=Laag
    DataObject d3 "Verzuim" Vertrouwelijkheid=Midden
    ApplicationComponent a1 "Magister" Persoonsgegevens=Ja
    ApplicationComponent a2 "Zermelo" Persoonsgegevens=true
    ApplicationComponent a3 "Somtoday" Persoonsgegevens=Nee
    BusinessFunction f1 "Onderwijs"
    BusinessFunction f2 "Instroom"
    AndJunction j1
    View v1 "Plaat" shows p1,d1
    r1 accessRead p1 d1
    r2 accessReadWrite p2 d1
    r3 accessWrite p2 d2
    r4 accessAssumedWrite p3 d1
    r5 accessRead p4 d3
    r6 serving a1 p1
    r7 serving a1 p2
    r8 serving a2 p4 Rol=Verplicht
    r9 aggregation f1 f2
    r10 aggregation f2 p1
    r11 composition f2 p2
    r12 triggering p1 j1
    r13 triggering j1 p2
    r14 triggering j1 p3
    r15 triggering p3 p4
    r16 association d3 r1
    r17 accessRead p2 d2
    """)

  static func run(_ plan: Plan, limits: Limits = Limits()) throws -> Table {
    var executor = Executor(graph, limits: limits)
    return try executor.run(plan)
  }

  /// The ids of a set's members, in name order.
  static func ids(_ set: SetPlan) throws -> [String] {
    try column(0, of: run(.rows(Rows(root: RowNode(set: set, column: 0), columns: [element("x")]))))
  }

  static func element(_ name: String) -> RowColumn { RowColumn(name: name, kind: .element) }

  /// A column's cells as text: ids, numbers, values joined by `|`.
  static func column(_ index: Int, of table: Table) -> [String] {
    switch table.columns[index].cells {
    case .concepts(let concepts): concepts.map { graph.id(of: $0) }
    case .numbers(let numbers): numbers.map(String.init)
    case .decimals(let numbers), .percentages(let numbers): numbers.map { $0?.description ?? "" }
    case .truths(let truths): truths.map(String.init)
    case .texts(let texts): texts.map { $0.joined(separator: "|") }
    case .chains(let chains):
      chains.map {
        $0.map { $0.path.map { graph.id(of: ConceptID($0)) }.joined(separator: "-") }.joined(separator: "|")
      }
    case .paths(let paths):
      (0..<paths.count).map { paths[$0].map { graph.id(of: ConceptID($0)) }.joined(separator: "-") }
    }
  }

  /// Rows as text, cells joined by a space.
  static func rows(_ plan: Plan) throws -> [String] {
    let table = try run(plan)
    let columns = table.columns.indices.map { column($0, of: table) }
    return (0..<table.rowCount).map { row in columns.map { $0[row] }.joined(separator: " ") }
  }

  static let processes = SetPlan.labels(LabelSet(.businessProcess))
  static let data = SetPlan.labels(LabelSet(.businessObject, .dataObject))
  static let applications = SetPlan.labels(LabelSet(.applicationComponent))
  static let reads = Link.edge(Edge(Relation(outgoing: .reading)))
  static let writes = Link.edge(Edge(Relation(outgoing: .writing)))
  static let serves = Link.edge(Edge(Relation(outgoing: KindSet(RelationshipType.serving))))
  static let triggers = Link.edge(Edge(Relation(outgoing: KindSet(RelationshipType.triggering))))
  static let isPartOf = Link.edge(
    Edge(Relation(incoming: KindSet(RelationshipType.composition).union(KindSet(RelationshipType.aggregation)))))

  static func some(_ subjects: SetPlan, _ link: Link, _ objects: SetPlan) -> SetPlan {
    related(subjects, link, objects, .some)
  }

  static func related(
    _ subjects: SetPlan, _ link: Link, _ objects: SetPlan, _ quantifier: Quantifier
  ) -> SetPlan {
    .related(Related(subjects: subjects, link: link, objects: objects, quantifier: quantifier))
  }

  static func having(_ input: SetPlan, _ key: String, _ comparison: Comparison) -> SetPlan {
    .filter(Filter(input: input, condition: .test(PropertyTest(key: .property(key), comparison: comparison))))
  }

  static func having(_ input: SetPlan, _ key: BuiltInKey, _ comparison: Comparison) -> SetPlan {
    .filter(Filter(input: input, condition: .test(PropertyTest(key: .builtIn(key), comparison: comparison))))
  }
}
