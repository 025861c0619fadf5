internal import VraagFiles
public import VraagText

/// One kind of oddity in the model files: how often, and where first.
public struct LoadWarning: Hashable, Sendable {
  /// Kebab-case English; it never changes once released.
  public var code: String
  /// How many there are.
  public var count: Int
  /// One sentence with the count.
  public var message: Message
  /// The first few places.
  public var places: [Message]

  init(_ entry: LoadReport.Entry) {
    code = entry.code
    count = entry.count
    message = entry.message
    places = entry.places.map(\.message)
  }
}
