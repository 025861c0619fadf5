private import FuzzDriver
private import VraagFiles
private import VraagGraph
private import VraagTesting

/// Any bytes as a folder of files, which is how coArchi and CSV keep a model: a graph in which everything holds that
/// must, or a failure; never a crash or a hang.
@main enum FuzzFolder {
  static func main() {
    fuzz { start, count in
      try? FolderText.withFolder(of: UnsafeBufferPointer(start: start, count: count)) { folder in
        try ModelLoader.load([folder]).graph.checkInvariants()
      }
      return 0
    }
  }
}
