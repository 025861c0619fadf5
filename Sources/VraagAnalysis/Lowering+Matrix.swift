import VraagLanguage
import VraagMetamodel
import VraagPlan
import VraagText

/// `as matrix`: the first two columns are crossed, and the third, or a mark, is in the cells.
extension Lowering {
  /// - Parameters:
  ///   - table: The question's rows, or its counts.
  ///   - rows: The rows that it is about.
  ///   - asked: The subject before anything was said of it.
  mutating func matrix(
    _ table: Plan, _ rows: Rows, _ clauses: AnswerClauses, asked: SetPlan, at range: TextRange
  ) -> Plan {
    clauses.requireNoExplanation(in: &self)
    let concepts = columns.indices.filter { columns[$0].kind != .number }
    guard clauses.per == nil, concepts.count > 1 else {
      report(Messages.matrixNeedsColumns(words, at: range))
      return table
    }
    let (row, column) = (concepts[0], concepts[1])
    let others = columns.indices.filter { $0 != row && $0 != column }
    let keys = clauses.showingRelationship?.keys ?? []
    guard others.count + keys.count < 2, clauses.showing.isEmpty else {
      report(Messages.matrixTooWide(words, at: range))
      return table
    }
    let parent = rows.root.node(ofColumn: row)
    let branch = parent?.branches.first { $0.node.column == column }
    var cell = others.first.map { Matrix.Cell.column($0) } ?? .mark
    if let use = keys.first {
      guard let branch else {
        report(Messages.relationshipColumnMissing(words, at: clauses.showingRelationship?.range ?? range))
        return table
      }
      if let key = lower(use) { cell = .key(shownKey(use, key), branch.link) }
    } else if others.isEmpty, let verbs = columnVerbs[column], case .either(let links)? = branch?.link {
      cell = .links(letters(of: verbs, links))
    }
    var matrix = Matrix(
      input: table, row: row, column: column,
      rowHeads: row == rows.root.column ? asked : parent?.set ?? .empty,
      columnHeads: rows.root.node(ofColumn: column)?.set ?? .empty, cell: cell)
    order(&matrix, clauses)
    return .matrix(matrix)
  }

  /// What sorts and cuts the rows of a matrix.
  private mutating func order(_ matrix: inout Matrix, _ clauses: AnswerClauses) {
    matrix.limit = clauses.first
    if let sorted = clauses.sorted {
      matrix.order = order(sorted.key, in: matrix)
      matrix.isDescending = sorted.isDescending
    }
    guard let top = clauses.top else { return }
    if clauses.sorted != nil { report(Messages.answerClauseTwice(at: top.range)) }
    matrix.limit = top.count
    matrix.order = top.by.map { order($0, in: matrix) } ?? .total
    matrix.isDescending = true
  }

  /// A column by its word, `total`, or a key of what heads the rows.
  private mutating func order(_ use: KeyUse, in matrix: Matrix) -> Matrix.Order? {
    let isKey = use.isQuoted && catalog.hasKey(use.text)
    if !isKey, let column = column(named: use.text) {
      if column == matrix.row { return .key(.builtIn(.name)) }
      return column == matrix.column ? .firstColumn : .total
    }
    if !isKey, !catalog.hasKey(use.text), Self.totals.contains(Folding.fold(use.text)) { return .total }
    return lower(use, alsoNear: columns.map(\.name) + [Self.totals[language == .english ? 0 : 1]]).map { .key($0.key) }
  }

  private static let totals = ["total", "totaal"]

  /// A letter for each verb: the first of the word that none before it has, else a number.
  private func letters(of phrase: VerbPhrase, _ links: [Link]) -> [MatrixLink] {
    var taken: Set<String> = []
    return zip(phrase.verbs, links).map { use, link in
      let words = lexicon.words(of: use.verb, in: language)
      let form = phrase.voice == .passive ? words.passive : words.infinitive
      var meaning = form ?? words.copular ?? words.passive ?? words.infinitive ?? ""
      let candidates = meaning.filter(\.isLetter).map { $0.uppercased() } + (1...9).map { "\($0)" }
      let letter = candidates.first { !taken.contains($0) } ?? "?"
      taken.insert(letter)
      if let condition = use.condition { meaning += " [\(wording.text(condition).text(in: language))]" }
      return MatrixLink(link: link, letter: letter, meaning: meaning)
    }
  }
}

extension RowNode {
  /// The node that has a column.
  fileprivate func node(ofColumn wanted: Int) -> RowNode? {
    if column == wanted { return self }
    for branch in branches {
      if let found = branch.node.node(ofColumn: wanted) { return found }
    }
    return nil
  }
}
