import Testing
import VraagEngine
import VraagGraph
import VraagMetamodel
import VraagPlan
import VraagTesting

/// What the engine finds by walking is what the fixpoint of the rules derives: 10,000 models a run, of which half are
/// asked what is certain and half what is possible.
@Suite struct DerivationPropertyTests {
  @Test(arguments: [Certainty.certain, .possible]) func theEngineDerivesWhatTheFixpointDoes(_ certainty: Certainty) {
    PropertyRun.each(
      cases: PropertyRun.cases * 10, models: { Self.model(certainty, $0) },
      { model, random in
        var questions = DerivationQuestions(certainty, random, model: model)
        return [questions.question()]
      },
      smaller: { question in question.plan.smaller.map { DerivationQuestion(plan: $0, isStrict: question.isStrict) } },
      check: { graph, question in
        var executor = Executor(graph, limits: Limits(literal: question.isStrict ? LiteralReading() : nil))
        let reference = ReferenceEvaluator(graph, reading: question.isStrict ? .literal : .table)
        do {
          let found = ReferenceTable(try executor.run(question.plan))
          return reference.complaint(about: found, to: question.plan).map { "reference and engine: \($0)" }
        } catch {
          return "the engine stopped: \(error)"
        }
      })
  }

  static func model(_ certainty: Certainty, _ random: SeededRandom) -> TestModel {
    var random = random
    if certainty == .possible { random = SeededRandom(seed: random.next()) }
    do {
      var models = try DerivationModelGenerator(random)
      return models.model()
    } catch {
      Issue.record("the tables of derivation cannot be read: \(error)")
      return TestModel()
    }
  }
}

struct DerivationQuestion: CustomStringConvertible {
  var plan: Plan
  var isStrict: Bool

  var description: String { "\(plan)" + (isStrict ? ", literal reading" : "") }
}

/// Makes questions over what is derived: pairs, single sources, sets with every quantifier, counts, what depends on
/// something, and what is redundant.
struct DerivationQuestions {
  private let certainty: Certainty
  private var random: SeededRandom
  private let model: TestModel

  init(_ certainty: Certainty, _ random: SeededRandom, model: TestModel) {
    self.certainty = certainty
    self.random = random
    self.model = model
  }

  mutating func question() -> DerivationQuestion {
    let isStrict = random.chance(40)
    if random.chance(8) { return DerivationQuestion(plan: .reach(reach()), isStrict: isStrict) }
    if random.chance(8) { return DerivationQuestion(plan: .rows(Self.redundant), isStrict: isStrict) }
    let rows = rows()
    let isCounted = random.chance(10)
    return DerivationQuestion(
      plan: isCounted ? .countBy(CountBy(input: rows, counted: nil)) : .rows(rows), isStrict: isStrict)
  }

  private static let redundant = Rows(
    root: RowNode(
      set: .filter(
        Filter(
          input: .labels(.everything),
          condition: .test(PropertyTest(key: .builtIn(.redundant), comparison: .equal(PropertyValue("yes")))))),
      column: 0), columns: [RowColumn(name: "relationship", kind: .element)])

  /// `impact of …` and `origin of …`.
  private mutating func reach() -> Reach {
    let isImpact = random.chance(60)
    func steps(_ dependence: Relation) -> Reach.Steps {
      let impact = Reach.Steps(
        first: .edge(Edge(Dependence.possession)), rest: .edge(Edge(dependence)),
        derived: dependence.union(Dependence.possession))
      return isImpact ? impact : impact.reversed
    }
    return Reach(
      subjects: set(), certain: steps(Dependence.certain),
      possible: certainty == .certain ? nil : steps(Dependence.possible), limit: nil,
      headings: ["layer", "element", "steps", "certainty", "explanation"], certainties: ["certain", "possible"])
  }

  private mutating func rows() -> Rows {
    let link = Link.derived(link())
    var root = RowNode(set: .labels(.everything), column: 0)
    var columns = [RowColumn(name: "c0", kind: .element)]
    switch random.number(0...4) {
    case 0:
      let (subjects, objects) = (set(), set())
      root.set = .related(Related(subjects: subjects, link: link, objects: objects, quantifier: quantifier()))
      return Rows(root: root, columns: columns)
    case 1:
      root.counts = [RowCount(link: link, objects: set(), column: 1)]
      columns.append(RowColumn(name: "c1", kind: .number))
      return Rows(root: root, columns: columns)
    case 2: root.set = .identified(random.pick(model.concepts).id)
    case 3: root.set = set()
    default: break
    }
    root.branches = [
      RowBranch(link: link, node: RowNode(set: random.chance(70) ? .labels(.everything) : set(), column: 1))
    ]
    columns.append(RowColumn(name: "c1", kind: .element))
    return Rows(root: root, columns: columns)
  }

  private mutating func link() -> DerivedLink {
    let used = model.concepts.compactMap(\.label.relationshipKind)
    var kinds = KindSet.relationships
    if random.chance(80) {
      kinds = random.list(1...(random.chance(70) ? 1 : 3)) { $0.pick(used) }.reduce(into: []) {
        $0.formUnion(KindSet($1))
      }
    }
    let relation: Relation =
      switch random.number(0...4) {
      case 0, 1: Relation(outgoing: kinds)
      case 2, 3: Relation(incoming: kinds)
      default: .either(kinds)
      }
    return DerivedLink(relation, certainty: certainty, isDerivedOnly: random.chance(25))
  }

  private mutating func set() -> SetPlan {
    let elements = model.concepts.filter { $0.ends == nil }
    if random.chance(40) { return .labels(LabelSet(random.list(1...3) { $0.pick(elements).label })) }
    return .union(random.list(1...4) { .identified($0.pick(elements).id) })
  }

  private mutating func quantifier() -> Quantifier {
    switch random.number(0...6) {
    case 0...2: return .some
    case 3: return .none
    case 4: return .every
    case 5: return .only
    default: return .count(atLeast: random.number(0...3), atMost: random.chance(50) ? .max : random.number(1...4))
    }
  }
}
