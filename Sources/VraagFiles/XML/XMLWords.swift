internal import CXML2

/// Where one parser keeps the names that `XMLWord` knows: libxml2 stores a name once, so two names are the same when
/// their addresses are.
struct XMLWords: ~Copyable {
  typealias Address = UnsafePointer<UInt8>

  /// Per word its address.
  let addresses: UnsafeMutablePointer<Address?>
  /// Words by address, open addressing.
  private let slots: UnsafeMutablePointer<(address: Address?, word: XMLWord)>
  private static let size = 256

  init(in dictionary: xmlDictPtr?) {
    let words = XMLWord.allCases
    addresses = .allocate(capacity: words.count)
    slots = .allocate(capacity: Self.size)
    slots.initialize(repeating: (nil, .other), count: Self.size)
    for word in words {
      var address: Address?
      if word != .other { address = xmlDictLookup(dictionary, XMLWord.spellings[Int(word.rawValue) - 1], -1) }
      (addresses + Int(word.rawValue)).initialize(to: address)
      guard let address else { continue }
      var slot = Self.slot(address)
      while slots[slot].address != nil { slot = (slot + 1) & (Self.size - 1) }
      slots[slot] = (address, word)
    }
  }

  deinit {
    addresses.deallocate()
    slots.deallocate()
  }

  /// The word that a name is. O(1).
  func word(at address: Address) -> XMLWord {
    var slot = Self.slot(address)
    while let other = slots[slot].address {
      if other == address { return slots[slot].word }
      slot = (slot + 1) & (Self.size - 1)
    }
    return .other
  }

  private static func slot(_ address: Address) -> Int {
    let bits = UInt(bitPattern: address)
    return Int((bits ^ bits >> 8) & UInt(size - 1))
  }
}
