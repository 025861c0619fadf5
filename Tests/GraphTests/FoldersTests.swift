import Testing
import VraagGraph

@Suite struct FoldersTests {
  @Test func aFolderLiesBelowItselfAndAllAboveIt() {
    var texts = Texts()
    var folders = Folders()
    let business = folders.add(texts.intern("Business"), below: .root)
    let processes = folders.add(texts.intern("Processes"), below: business)
    let old = folders.add(texts.intern("Old"), below: processes)
    let other = folders.add(texts.intern("Other"), below: .root)
    #expect(folders.path(of: old).map { texts[$0] } == ["Business", "Processes", "Old"])
    #expect(folders.path(of: .root).isEmpty)
    let below = folders.below { texts[$0] == "Processes" }
    #expect([.root, business, processes, old, other].map { below[$0.index] } == [false, false, true, true, false])
    #expect(!folders.below { _ in true }[FolderID.root.index])
  }
}
