internal import VraagEngine
internal import VraagGraph
internal import VraagPlan
internal import VraagText

extension Answer {
  /// The answer to a sentence with errors.
  init(_ diagnostics: [Diagnostic], _ model: Model, elapsed: UInt64) {
    self.init(
      columns: [], rowCount: 0, notes: [], diagnostics: diagnostics, work: WorkCounts(), elapsedNanoseconds: elapsed,
      format: nil, cells: [], model: model)
  }

  /// The answer that a plan's rows are.
  init(_ table: Table, to plan: Plan, _ model: Model, _ language: Language, asked: Language) {
    self.language = asked
    let isDescription = if case .describe = plan { true } else { false }
    let kinds = plan.rowColumns.map(\.kind)
    columns = []
    cells = []
    for (index, column) in table.columns.enumerated() {
      let cells = Cells(column.cells)
      if isDescription, case .concepts(let concepts) = cells {
        columns.append(Column(name: column.name, kind: .card))
        self.cells.append(.cards(concepts.map { model.card(of: $0, in: language) }))
      } else {
        columns.append(
          Column(name: column.name, kind: Column.Kind(column.cells, index < kinds.count ? kinds[index] : nil)))
        self.cells.append(cells)
      }
    }
    matrix = table.matrix
    outline = table.outline
    if let letters = table.matrix?.letters, !letters.isEmpty, case .numbers(let marks)? = cells.last {
      columns[columns.count - 1] = Column(name: Words.cell(language), kind: .text)
      cells[cells.count - 1] = .letters(marks, letters.map(\.letter))
    }
    rowCount = table.rowCount
    notes = []
    diagnostics = []
    work = WorkCounts()
    elapsedNanoseconds = 0
    self.model = model
  }
}

extension Answer.Cells {
  init(_ cells: Table.Cells) {
    switch cells {
    case .concepts(let concepts): self = .concepts(concepts)
    case .numbers(let numbers): self = .numbers(numbers)
    case .decimals(let numbers): self = .decimals(numbers, isPercentage: false)
    case .percentages(let numbers): self = .decimals(numbers, isPercentage: true)
    case .truths(let truths): self = .truths(truths)
    case .texts(let texts): self = .texts(texts)
    case .paths(let paths): self = .paths(paths)
    case .chains(let chains): self = .chains(chains)
    }
  }
}

extension Answer.Column.Kind {
  init(_ cells: Table.Cells, _ planned: RowColumn.Kind?) {
    switch cells {
    case .concepts: self = planned == .relationship ? .relationship : .element
    case .numbers, .decimals: self = .number
    case .percentages: self = .percentage
    case .truths: self = .boolean
    case .texts: self = .text
    case .paths: self = .path
    case .chains: self = .explanation
    }
  }
}

extension Plan {
  /// What the columns of its rows hold, as far as the plan's rows say so; columns that follow them are not in it.
  var rowColumns: [RowColumn] {
    switch self {
    case .rows(let rows): rows.columns
    case .sort(let sort): sort.input.rowColumns
    case .limit(let limit): limit.input.rowColumns
    case .show(let show): show.input.rowColumns
    case .explain(let explain): explain.input.rowColumns
    case .marked(let marked): marked.input.rowColumns
    case .countBy(let countBy): countBy.counted == nil ? [] : countBy.input.columns
    case .duplicates(let duplicates):
      duplicates.isCounted
        ? [] : duplicates.keys.map { RowColumn(name: $0.heading, kind: .element) } + [duplicates.column]
    case .aggregate(let aggregate):
      aggregate.input.columns.indices.filter { $0 != aggregate.counted }.map { aggregate.input.columns[$0] }
    case .matrix(let matrix): [matrix.row, matrix.column].map { matrix.input.rowColumns[$0] }
    case .group, .share, .count, .truth, .describe, .paths, .reach, .why: []
    case .flows(let flows): flows.columns
    case .expect(let expect): expect.offenders.rowColumns
    }
  }
}
