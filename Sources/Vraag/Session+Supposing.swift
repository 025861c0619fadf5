internal import VraagAnalysis
internal import VraagEngine
internal import VraagGraph
package import VraagLanguage
internal import VraagMetamodel
package import VraagText

extension Session {
  /// A session on the model that suppositions make of this one's, which stays as it is; and what is to be said of them.
  ///
  /// Where one of them is wrong the session is of the model that those before it make.
  package func supposing(
    _ suppositions: [Supposition], language: Language, within bounds: Bounds = Bounds()
  ) throws(Failure) -> (session: Session, diagnostics: [Diagnostic], notes: [Message]) {
    var result: (session: Session, diagnostics: [Diagnostic], notes: [Message]) = (self, [], [])
    for supposition in suppositions {
      let analysis = result.session.analyzer.analyze(supposition, language: language)
      result.diagnostics += analysis.diagnostics
      result.notes += analysis.notes
      if analysis.changes.isEmpty { break }
      do {
        var change = GraphChange(of: result.session.graph, limits: Limits(bounds), orders: orders)
        for part in analysis.changes { try change.add(part) }
        result.diagnostics += change.diagnostics
        result.notes += change.notes
        if change.diagnostics.contains(where: { $0.severity == .error }) { break }
        result.session = result.session.asking(change.graph)
      } catch {
        result.diagnostics.append(try diagnostic(error, ""))
        break
      }
    }
    return result
  }
}
