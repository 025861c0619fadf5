private import FuzzDriver
private import VraagFiles
private import VraagGraph

/// Any bytes as a model file: a graph in which everything holds that must, or a failure; never a crash or a hang.
@main enum FuzzModel {
  static func main() {
    fuzz { start, count in
      let bytes = Array(UnsafeBufferPointer(start: start, count: count))
      if let model = try? ModelLoader.load(bytes, named: "fuzzed") { model.graph.checkInvariants() }
      return 0
    }
  }
}
