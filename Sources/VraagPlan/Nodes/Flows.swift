package import VraagMetamodel

/// What comes in to some elements, what they do, and what goes out: a row for each relationship that says so.
///
/// Only elements take part. Subjects come in name order. One with a label of `data` has the rows of `dataParts`, and
/// then those of the Flows that carry it; any other has the rows of `parts`, for itself and for all that is its own: what
/// `own` leads to from it in one step or more. Rows of a part are in the order of the element at the other end, by name
/// and id, then of the relationship, each pair once.
///
/// Then come those elements, by name and id, to which a relationship of the part's relation leads from the subject that is
/// not in the model and follows from it for certain, where the part tells of such: each once, unless the part has a row
/// with it or it is the subject's own and may not be; and after them, the same way, those to which one possibly leads. The
/// relationship of such a row is the first on a shortest way there that is of the part's relation, and the explanation is
/// that way.
///
/// A Flow carries what an Association joins to it, what its first name is the first name of, and what is the value of one
/// of its properties, all after folding; its row has the element that it leads to.
///
/// The columns are the subject, where `namesSubject`, the part's words, the element at the other end, what is known of
/// the relationship, the relationship, and, where there is a column for it, why it follows where it does. What is known
/// is its first name, the first names of the concepts that Associations join to it but for the subject, by name and id,
/// and its properties, `key: value`, in the order of the keys and of the file; empty texts are left out.
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
  /// What is said of what follows; nothing where that is not told.
  package var followingWords: String?
  /// The same of what only possibly follows.
  package var possibleWords: String?
  package var relation: Relation
  /// Whether what is the subject's own is not another.
  package var isOutward: Bool
  /// What both ends must be.
  package var labels: LabelSet

  package var tellsWhatFollows: Bool { followingWords != nil || possibleWords != nil }

  package init(_ words: String, _ relation: Relation, isOutward: Bool = false, between labels: LabelSet = .elements) {
    self.words = words
    self.relation = relation
    self.isOutward = isOutward
    self.labels = labels
  }
}
