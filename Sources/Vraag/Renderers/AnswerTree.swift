internal import VraagEngine
internal import VraagGraph

/// An answer's rows put into each other: what they have in common at their beginning is there once.
///
/// Rows with paths, or with chains for an outline, are put together by these, so that a tree shows how each element was
/// reached; others column by column. Branches come in the order of the rows.
struct AnswerTree {
  /// Where in the answer a node is first found.
  enum Place {
    case cell(row: Int, column: Int)
    /// The concept at an index of the path in a row, with the step that leads to it.
    case step(row: Int, index: Int)
  }

  struct Node {
    var place: Place
    var children: [Int] = []
  }

  /// What tells a node from the others below its parent.
  private struct Key: Hashable {
    var parent: Int
    var relationship: UInt32
    var concept: UInt32
    var text: [UInt8]
  }

  private(set) var nodes: [Node] = []
  private(set) var roots: [Int] = []
  private var known: [Key: Int] = [:]

  init(_ answer: Answer, _ writer: CellWriter) {
    for row in 0..<answer.rowCount {
      if let path = answer.outlinePath(of: row) { add(path, row) } else { add(row, of: answer, writer) }
    }
    known = [:]
  }

  private mutating func add(_ path: ArraySlice<UInt32>, _ row: Int) {
    var parent = -1
    for index in stride(from: path.startIndex, to: path.endIndex, by: 2) {
      let relationship = index == path.startIndex ? UInt32.max : path[index - 1]
      let key = Key(parent: parent, relationship: relationship, concept: path[index], text: [])
      parent = node(key, .step(row: row, index: index))
    }
    // What follows is told where the row ends, though another may have come by.
    if parent >= 0 { nodes[parent].place = .step(row: row, index: path.endIndex - 1) }
  }

  private mutating func add(_ row: Int, of answer: Answer, _ writer: CellWriter) {
    var parent = -1
    var text: [UInt8] = []
    for column in answer.cells.indices {
      var key = Key(parent: parent, relationship: .max, concept: .max, text: [])
      if case .concepts(let concepts) = answer.cells[column] {
        key.concept = concepts[row].rawValue
      } else {
        writer.write(row: row, column: column, into: &text)
        key.text = text
      }
      parent = node(key, .cell(row: row, column: column))
    }
  }

  private mutating func node(_ key: Key, _ place: Place) -> Int {
    if let node = known[key] { return node }
    nodes.append(Node(place: place))
    let node = nodes.count - 1
    known[key] = node
    if key.parent < 0 { roots.append(node) } else { nodes[key.parent].children.append(node) }
    return node
  }
}

extension Answer {
  /// The path by which an outline puts a row together, where it does by one.
  func outlinePath(of row: Int) -> ArraySlice<UInt32>? {
    if let outline, case .chains(let chains) = cells[outline.column] { return chains[row][0].path[...] }
    for case .paths(let paths) in cells { return paths[row] }
    return nil
  }

  /// The chain that ends at an index of the path of a row, where what follows from it is to be told there.
  func outlineChain(row: Int, index: Int) -> Chain? {
    guard let outline, case .chains(let chains) = cells[outline.column], let chain = chains[row].first else {
      return nil
    }
    return chain.conclusion != nil && index == chain.path.count - 1 ? chain : nil
  }

  /// How certain what a row ends with is, in the sentence's word; nothing on the way there.
  func outlineCertainty(row: Int, index: Int) -> (word: String, isCertain: Bool)? {
    guard let outline, let path = outlinePath(of: row), index == path.endIndex - 1,
      case .texts(let words) = cells[outline.certainty], let word = words[row].first
    else { return nil }
    return (word, word == outline.certain)
  }
}
