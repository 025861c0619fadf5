internal import VraagGraph
internal import VraagMetamodel

extension ExchangeReader {
  mutating func startView(_ element: XMLElement, _ assembler: inout Assembler) {
    begin(assembler.addConcept(id: element.value(.identifier), label: .view, line: element.line), element.line)
  }

  /// Takes a node or a connection of a view, at whatever depth.
  func show(_ element: XMLElement, _ assembler: inout Assembler) {
    guard let view = concept else { return }
    if let shown = element.value(.elementRef, or: .elementref), !shown.isEmpty {
      assembler.builder.addShown(assembler.intern(shown), on: view)
    }
    if let shown = element.value(.relationshipRef, or: .relationshipref), !shown.isEmpty {
      assembler.builder.addShown(assembler.intern(shown), on: view)
    }
  }

  // MARK: Folders

  /// Takes an item: one with a label is a folder, one that refers to a concept puts it into the folder around it.
  mutating func startItem(_ element: XMLElement, _ assembler: inout Assembler) {
    let folder = items.last ?? .root
    items.append(folder)
    guard let reference = element.value(.identifierRef, or: .identifierref), !reference.isEmpty else { return }
    assembler.folderEntries.append((assembler.intern(reference), folder, element.line))
  }

  /// Makes a folder of the item whose label this is: the first language counts.
  mutating func nameItem(_ name: TextID, _ assembler: inout Assembler) {
    guard let item = items.last else { return }
    let parent = items.dropLast().last ?? .root
    if item == parent { items[items.count - 1] = assembler.builder.addFolder(name, below: parent) }
  }
}
