import Testing
import VraagGraph
import VraagPlan
import VraagTesting

/// The cases of this run; `VRAAG_CASES` says how many.
enum PropertyRun {
  static let firstSeed: UInt64 = {
    print("Property tests begin at VRAAG_SEED=\(RunSeed.first)")
    return RunSeed.first
  }()

  /// Where the tests of Dutch completion begin, which ask the same each time, unless `VRAAG_SEED` says otherwise: of what
  /// they find wrong with other seeds `Annoyances.md` tells.
  static let steadySeed = steadySeed(0)

  /// The same from another seed on: of generated sentences that are others now, the first need not be right.
  static func steadySeed(_ first: UInt64) -> UInt64 { RunSeed.asked ?? first }

  static let cases = Int(RunSeed.number("VRAAG_CASES") ?? 500)

  /// Runs the cases one by one; the first few that fail are shown, small. `make` makes what is asked of a model,
  /// `check` says what is wrong, if anything is.
  static func each<Asked>(
    cases: Int = cases, from firstSeed: UInt64 = firstSeed, models: (SeededRandom) -> TestModel = anyModel,
    _ make: (TestModel, SeededRandom) -> [Asked], smaller: (Asked) -> [Asked],
    check: @escaping (Graph, Asked) -> String?,
    search: (TestModel, Asked, @escaping (Asked) -> Bool) -> Asked = { _, asked, _ in asked }
  ) {
    var failures = 0
    for index in 0..<cases {
      let seed = firstSeed &+ UInt64(index)
      let model = models(SeededRandom(seed: seed))
      let graph = model.graph()
      for asked in make(model, SeededRandom(seed: ~seed)) {
        guard let kind = check(graph, asked)?.prefix(while: { $0 != ":" }) else { continue }
        // What is left must fail in the same way.
        func fails(_ model: TestModel, _ asked: Asked) -> Bool { check(model.graph(), asked)?.hasPrefix(kind) ?? false }
        let first = search(model, asked) { fails(model, $0) }
        let small = Shrinking.shrunk(model, first, smaller: smaller, fails: fails)
        Issue.record(
          """
          VRAAG_SEED=\(seed) VRAAG_CASES=1
          \(check(small.model.graph(), small.asked) ?? "")
          asked: \(small.asked)
          model:
          \(small.model)
          """)
        failures += 1
        if failures == 3 { return }
        break
      }
    }
  }

  static func anyModel(_ random: SeededRandom) -> TestModel {
    var models = ModelGenerator(random)
    return models.model()
  }

  static func eachPlan(_ check: @escaping (Graph, Plan) -> String?) {
    each(
      { model, random in
        var plans = PlanGenerator(random, model: model)
        return [plans.plan(), .describe(plans.set(2)), .count(plans.bait(1))]
      }, smaller: \.smaller, check: check)
  }

  static func eachSet(_ check: @escaping (Graph, SetPlan) -> String?) {
    each(
      { model, random in
        var plans = PlanGenerator(random, model: model)
        return (0..<2).map { _ in plans.set(3) }
      }, smaller: \.smaller, check: check)
  }

  /// Sentences shrink by search: others over the same model that fail too and are shorter.
  static func eachSentence(
    from seed: UInt64 = firstSeed, _ check: @escaping (Graph, GeneratedSentence) -> String?
  ) {
    each(
      from: seed,
      { model, random in
        var sentences = SentenceGenerator(random, model: model)
        return [sentences.sentence()]
      }, smaller: { _ in [] }, check: check,
      search: { model, sentence, fails in
        var shortest = sentence
        for depth in 0...3 {
          var sentences = SentenceGenerator(SeededRandom(seed: UInt64(depth)), model: model, depth: depth)
          for _ in 0..<80 {
            let candidate = sentences.sentence()
            let isShorter = candidate.text.utf8.count < shortest.text.utf8.count
            if isShorter, fails(candidate) { shortest = candidate }
          }
        }
        return shortest
      })
  }
}
