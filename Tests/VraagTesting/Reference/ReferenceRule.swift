private import VraagMetamodel

/// A rule of derivation as the table of them writes it: two premises that share an element, and what follows.
struct ReferenceRule: Sendable {
  /// DR1 to DR8 are certain, PDR1 to PDR12 potential.
  var name: String
  var premises: (Term, Term)
  var result: Term

  var isPotential: Bool { name.hasPrefix("P") }

  /// A relationship between two letters that stand for elements; `g` stands for a Grouping.
  struct Term: Sendable {
    /// S, D, T, F and Z are the classes of relationships; R is any of S, D, T and F, X is T or F, W is a Composition
    /// or an Aggregation and P a Realization or an Assignment.
    var letter: Character
    var source: Character
    var target: Character
  }

  /// The kind of the result is that of the premise with its letter, the weaker one where both have it.
  private static let text = """
    DR1: Z(a,b), Z(b,c) -> Z(a,c)
    DR2: S(a,b), S(b,c) -> S(a,c)
    DR3: S(a,b), D(b,c) -> D(a,c)
    DR4: S(a,b), D(c,b) -> D(c,a)
    DR5: S(a,b), X(b,c) -> X(a,c)
    DR6: S(a,b), F(c,b) -> F(c,a)
    DR7: T(a,b), S(b,c) -> T(a,c)
    DR8: T(a,b), T(b,c) -> T(a,c)
    PDR1: Z(a,b), R(b,c) -> R(a,c)
    PDR2: Z(a,b), R(c,b) -> R(c,a)
    PDR3: Z(a,b), R(a,c) -> R(b,c)
    PDR4: Z(a,b), R(c,a) -> R(c,b)
    PDR5: S(a,b), D(c,a) -> D(c,b)
    PDR6: S(a,b), D(a,c) -> D(b,c)
    PDR7: D(a,b), D(b,c) -> D(a,c)
    PDR8: F(a,b), S(b,c) -> F(a,c)
    PDR9: S(a,b), X(a,c) -> X(b,c)
    PDR10: F(a,b), F(b,c) -> F(a,c)
    PDR11: T(a,b), S(c,b) -> T(a,c)
    PDR12: W(g,a), P(g,c) -> P(a,c)
    """

  static let all: [ReferenceRule] = text.split(separator: "\n").map { line in
    let words = line.split { " (),:->".contains($0) }.map(String.init)
    func term(_ at: Int) -> Term {
      Term(letter: Character(words[at]), source: Character(words[at + 1]), target: Character(words[at + 2]))
    }
    return ReferenceRule(name: words[0], premises: (term(1), term(4)), result: term(7))
  }

  // MARK: What a rule makes of two relationships

  /// The letter that the premises share, and those that they do not.
  var joint: Character {
    let first = premises.0
    return [premises.1.source, premises.1.target].contains(first.source) ? first.source : first.target
  }

  /// Whether a relationship of the kind can be what a letter stands for.
  static func isMeant(_ letter: Character, _ kind: Int, _ tables: DerivationTables) -> Bool {
    let type = RelationshipKind.allCases[kind].type
    switch letter {
    case "S": return tables.categories[kind] == "structural"
    case "D": return tables.categories[kind] == "dependency"
    case "T": return type == .triggering
    case "F": return type == .flow
    case "X": return tables.categories[kind] == "dynamic"
    case "Z": return type == .specialization
    case "R": return ["structural", "dependency", "dynamic"].contains(tables.categories[kind])
    case "W": return type == .composition || type == .aggregation
    case "P": return type == .realization || type == .assignment
    default: preconditionFailure("no rule speaks of \(letter)")
    }
  }

  /// The kind of what follows from premises of two kinds; nothing where the rule does not speak of these.
  func kind(_ first: Int, _ second: Int, _ tables: DerivationTables) -> Int? {
    guard Self.isMeant(premises.0.letter, first, tables), Self.isMeant(premises.1.letter, second, tables) else {
      return nil
    }
    guard premises.0.letter == premises.1.letter else { return result.letter == premises.0.letter ? first : second }
    let strengths = (tables.strengths[first], tables.strengths[second])
    if strengths.0 != strengths.1 { return strengths.0 < strengths.1 ? first : second }
    // Of one type: where one association has a direction and the other has none, what follows has none.
    return min(first, second)
  }
}
