/// Two columns, the key's heading and `count`: each distinct value of a key among the concepts in the input's first
/// column that has concepts, and how many distinct concepts have it. A concept with several values counts for each;
/// those without one are counted under null. By count, largest first, then by value, null last.
///
/// Values are one when they are equal: those of a property as `ComparableValue.equals` says, those of a built-in key when
/// they fold to one text, `source` and `target` when they are one concept. Of several ways to write it, a value is shown
/// as the first row writes it whose concept has it; of that one's values the first.
package struct Group: Hashable, Sendable {
  package var input: Plan
  package var key: ShownKey

  package init(input: Plan, key: ShownKey) {
    self.input = input
    self.key = key
  }
}
