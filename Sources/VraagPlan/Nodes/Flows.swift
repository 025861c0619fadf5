package import VraagMetamodel

/// What comes in to some elements, what they do, and what goes out: a row for each relationship that says so.
///
/// Only elements take part. Subjects come in name order. One with a label of `data` has the rows of `dataParts`, and
/// then those of the Flows that carry it; any other has the rows of `parts`, for itself and for all that is its own: what
/// `own` leads to from it in one step or more. Rows of a part are in the order of the element at the other end, by name
/// and id, then of the relationship, each pair once.
///
/// A Flow carries what an Association joins to it, what its first name is the first name of, and what is the value of one
/// of its properties, all after folding; its row has the element that it leads to.
///
/// The columns are the subject, where `namesSubject`, the part's words, the element at the other end, what is known of
/// the relationship, and the relationship. What is known is its first name, the first names of the concepts that
/// Associations join to it but for the subject, by name and id, and its properties, `key: value`, in the order of the
/// keys and of the file; empty texts are left out.
package struct Flows: Hashable, Sendable {
  package var subjects: SetPlan
  package var data: LabelSet
  package var own: Relation
  package var dataParts: [FlowPart]
  package var parts: [FlowPart]
  /// What is said of a Flow that carries a subject.
  package var carriedWords: String
  package var namesSubject: Bool
  package var columns: [RowColumn]

  package init(
    subjects: SetPlan, data: LabelSet, own: Relation, dataParts: [FlowPart], parts: [FlowPart], carriedWords: String,
    namesSubject: Bool, columns: [RowColumn]
  ) {
    self.subjects = subjects
    self.data = data
    self.own = own
    self.dataParts = dataParts
    self.parts = parts
    self.carriedWords = carriedWords
    self.namesSubject = namesSubject
    self.columns = columns
  }
}

/// One thing that happens: relationships of a relation from the subject, or what is its own, to another element.
///
/// At a junction it goes on by the same relation, and the relationship is the one that leads to the element.
package struct FlowPart: Hashable, Sendable {
  package var words: String
  package var relation: Relation
  /// Whether what is the subject's own is not another.
  package var isOutward: Bool
  /// What both ends must be.
  package var labels: LabelSet

  package init(_ words: String, _ relation: Relation, isOutward: Bool = false, between labels: LabelSet = .elements) {
    self.words = words
    self.relation = relation
    self.isOutward = isOutward
    self.labels = labels
  }
}
