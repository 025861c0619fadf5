package import VraagGraph

/// A graph, and what was odd about the files from which it was made.
package struct LoadedModel: Sendable {
  package var graph: Graph
  package var report: LoadReport
}
