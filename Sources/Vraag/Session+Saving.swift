internal import VraagFiles

extension Session {
  /// The model as a file in The Open Group's exchange format 3.1.
  ///
  /// Everything that questions can ask about is in it; how views are laid out is not, for a session does not know it.
  /// An Access whose mode the model's file left to the format is written with the mode that the format gives it.
  /// O(size of the model).
  public func exchangeFile() -> [UInt8] { ExchangeWriter.bytes(of: model.graph) }
}
