/// Everything that is to be seen while an entry is typed.
package struct Scene {
  package var prompt: Prompt
  package var draft: Draft
  package var words: [StyledRange] = []
  /// How the text may go on, shown faintly after its end.
  package var hint = ""
  package var menu: Menu?
  /// A line below the text, and whether the cursor stands at its end.
  package var status: String?
  package var isCursorInStatus = false
  /// Part of the text that was searched for.
  package var match: Range<Int>?
  package var theme = Theme(isColored: true)
  /// The cells of the terminal.
  package var columns = 80
  package var rows = 24
  /// The first row of the text that was shown last time, where the text is taller than the terminal.
  package var top = 0

  package init(prompt: Prompt, draft: Draft) {
    self.prompt = prompt
    self.draft = draft
  }
}
