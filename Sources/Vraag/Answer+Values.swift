internal import VraagEngine
internal import VraagGraph
internal import VraagPlan

extension Answer {
  /// The cell in a row and a column, both counted from 0.
  public subscript(row: Int, column: Int) -> Value {
    switch cells[column] {
    case .concepts(let concepts): model.value(of: concepts[row])
    case .numbers(let numbers): .number(numbers[row])
    case .decimals(let numbers, _): .decimal(numbers[row]?.description)
    case .truths(let truths): .boolean(truths[row])
    case .texts(let texts): .texts(texts[row])
    case .letters(let marks, let letters): .texts(Self.letters(marks[row], letters))
    case .cards(let cards): .card(cards[row])
    case .paths(let paths): .path(model.path(paths[row]))
    case .chains(let chains): .explanation(chains[row].map { model.explanation($0) })
    case .values(let column): Value(column.values[row], column.graph, model)
    }
  }

  /// The letters whose bits are set.
  static func letters(_ mark: Int, _ letters: [String]) -> [String] {
    letters.indices.filter { mark >> $0 & 1 == 1 }.map { letters[$0] }
  }

  /// The rows, each an array of cells, made when they are asked for.
  public struct Rows: RandomAccessCollection, Sendable {
    fileprivate let answer: Answer

    /// Where the first row stands: at 0.
    public var startIndex: Int { 0 }
    /// Where the last row ends.
    public var endIndex: Int { answer.rowCount }
    /// The cells of one row.
    public subscript(row: Int) -> [Value] { answer.columns.indices.map { answer[row, $0] } }
  }

  /// The rows, each an array of cells.
  public var rows: Rows { Rows(answer: self) }

  /// The names in the first column, of concepts that have one: what most tests compare.
  public var names: [String] {
    if case .values(let column)? = cells.first { return column.concepts.map { model.graph.name(of: $0) } }
    guard case .concepts(let concepts)? = cells.first else { return [] }
    return concepts.map { model.graph.name(of: $0) }
  }

  /// The ids in the first column.
  public var ids: [String] {
    if case .values(let column)? = cells.first { return column.concepts.map { model.graph.id(of: $0) } }
    guard case .concepts(let concepts)? = cells.first else { return [] }
    return concepts.map { model.graph.id(of: $0) }
  }

  /// The number that a `how many` question was answered with.
  public var number: Int? {
    if let value = onlyValue, case .integer(let number) = value { return Int(number) }
    guard case .numbers(let numbers)? = cells.first, columns.count == 1, numbers.count == 1 else { return nil }
    return numbers[0]
  }

  /// The value of a pattern that has one row and one column.
  private var onlyValue: Datum? {
    guard case .values(let column)? = cells.first, columns.count == 1, rowCount == 1 else { return nil }
    return column.values[0]
  }

  /// What a yes/no question was answered with.
  public var truth: Bool? {
    if let value = onlyValue, case .boolean(let truth) = value { return truth }
    guard case .truths(let truths)? = cells.first, truths.count == 1 else { return nil }
    return truths[0]
  }
}
