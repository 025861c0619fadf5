import Testing

@testable import VraagFiles

@Test func everyWordHasItsOwnSpelling() {
  let spellings = XMLWord.allCases.dropFirst().map { word in
    switch word {
    case .archimateModel: "ArchimateModel"
    case .archimateFolder: "Folder"
    default: String(describing: word)
    }
  }
  #expect(XMLWord.spellings == spellings)
}
