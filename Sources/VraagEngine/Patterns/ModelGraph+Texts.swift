internal import VraagGraph

/// Conditions on texts, read off their bytes.
extension ModelGraph {
  package func node(_ node: UInt32, passes test: PropertyTextTest) -> Bool? {
    switch OwnKey(rawValue: test.key) {
    case .name?: return holds(test, of: graph.nameTexts[Int(node)])
    case .documentation?: return holds(test, of: graph.documentations[Int(node)])
    case .id?, .accessType?, .strength?, .isDirected?: return nil
    case nil: break
    }
    guard let number = column(ofKey: test.key) else { return nil }
    let column = graph.properties.columns[number]
    guard column.type == .string, let code = column.onlyCode(of: node) else { return nil }
    return test.holds(graph.texts.bytes(of: column.values[Int(code)]))
  }

  package func nodes(_ nodes: ArraySlice<UInt32>, thatMayPass test: PropertyTextTest) -> [UInt32] {
    guard OwnKey(rawValue: test.key) == .name else { return nodes.filter { node($0, passes: test) != false } }
    let (texts, names) = (graph.texts, graph.nameTexts)
    var left: [UInt32] = []
    for node in nodes where test.holds(texts.bytes(of: names[Int(node)])) != false { left.append(node) }
    return left
  }

  /// A concept without a name has none that is as it should be.
  private func holds(_ test: PropertyTextTest, of text: TextID) -> Bool? {
    text == .empty ? false : test.holds(graph.texts.bytes(of: text))
  }
}
