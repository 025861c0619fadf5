package import VraagText

/// What is expected of the model: `check "Use": expect every application serves something`.
///
/// It is a yes/no question with another purpose, and its tree is one: `expect no process reads "X"` is
/// `expect does no process read "X"?`.
package struct Expectation: Sendable {
  /// What `check` calls it.
  package struct Title: Sendable {
    package var text: String
    package var range: TextRange
  }

  package var title: Title?
  /// Its form is `whether`.
  package var question: Question
  package var range: TextRange
}
