/// Which relationships ArchiMate 3.2 allows from which concept to which.
///
/// The table is the specification's appendix B as data: a line per source and, on it, a character per target, both in
/// the order of `ElementType` with one row for both junctions and one for relationships at the end. `cells` says which
/// letters a character stands for; a letter names a relationship type.
package enum AllowedRelationships {
  /// Whether a relationship of this type may go from one concept to the other. O(1).
  ///
  /// A concept of unknown type may have any relationship: nothing is known against it.
  package static func allows(_ type: RelationshipType, from source: Label, to target: Label) -> Bool {
    guard let row = index(source), let column = index(target) else { return true }
    return matrix[row * size + column] >> UInt16(type.rawValue) & 1 == 1
  }

  static let size = 62

  /// The label's row and column in the matrix; nothing where its type is not known.
  static func index(_ label: Label) -> Int? {
    if let type = label.elementType { return min(Int(type.rawValue), size - 2) }
    return label.relationshipKind.map { _ in size - 1 }
  }

  /// Per source and target the types that may be, as bits.
  static let matrix: [UInt16] = {
    var meaning = [UInt16](repeating: 0, count: 128)
    for cell in cells.split(separator: " ") {
      let bytes = Array(cell.utf8)
      meaning[Int(bytes[0])] = bytes.dropFirst().reduce(into: 0) { mask, letter in
        if let type = RelationshipType.allCases.first(where: { $0.letter == letter }) {
          mask |= 1 << UInt16(type.rawValue)
        }
      }
    }
    return table.utf8.lazy.filter { $0 != UInt8(ascii: "\n") }.map { meaning[Int($0)] }
  }()

  private static let cells = """
    a bo cao dio eno fro gcgo hiao iino jrao krno ltfo mcgao ncgio ocgno pcgro qirao rirno sitfo trtfo uscgo \
    vvtfo wcgiao xcgrno ygvtfo zivtfo Arvtfo Bscgno Cscgro Dcgirno Ecgvtfo Fgivtfo Ggrvtfo Hirvtfo Iscgrao \
    Jscgrno Kscgtfo Lcgivtfo Mcgrvtfo Ngirvtfo Oscgirao Pscgirno Qscgitfo Rscgrtfo Sscgvtfo Tcgirvtfo \
    Uirvantfo Vscgantfo Wscgivtfo Xscgrvtfo Yscgirvtfo Zscgrantfo 0scgrvntfo 1scgirantfo 2scgirvntfo \
    3scgrvantfo 4scgirvantfo
    """

  private static let table = #"""
    SzvLzzzzHcccvvvvvvvvvcvvvvvvvvvvvvcvvvcieekkkkkeeffffdbdbb4v4b
    vSvEzzzzHcccvvvvvvvvvcvvvvvvvvvvvvcvvvcieekkkkkeeffffdbdbb4v4b
    yFSLzzzzHcccvvvvvvvvvcvvvvvvvvvvvvcvvvcieekkkkkeeffffdbdbb4v4b
    vvvSvvvvzcccvvvvvvvvvcvvvvvvvvvvvvcvvvceeekkkkkeeffffbbbbb4v4b
    vvvvSEEvAcccvvvvvvvvvcvvvvvvvvvvvvcvvvceeekkkkkeebfffbbbbb3v4b
    vvvvESEvAcccvvvvvvvvvcvvvvvvvvvvvvcvvvceeekkkkkeebfffbbbbb3v4b
    vvvvEESvAcccvvvvvvvvvcvvvvvvvvvvvvcvvvceeekkkkkeebfffbbbbb3v4b
    vvvvvvvSvcccvvvvvvvvvcvvvvvvvvvvvvcvvvceeekkkkkeebbbbbbbbb3v4b
    vvvvvvvvScccvvvvvvvvvcvvvvvvvvvvvvcvvvceeekkkkkeebfffbbbbb3v4b
    bbbbbbbbbuubbbbbbbbbbbbbbbbbbbbbbbbbbbbeeekkkkkeeffffbbbbbJb4b
    bbbbbbbbbuubbbbbbbbbbbbbbbbbbbbbbbbbbbbeeekkkkkeeffffbbbbbJb4b
    bbbbbbbbbffubbbbbbbbbbbbbbbbbbbbbbbbbbbeeekkkkkeeffffbbbbbJb4b
    vvvAAAAAMmmmSAAAAAAAMmvAAvAvvAAAAMmAvvmeeekkkkkeeffffbbbbb3v4b
    vvvAAAAAAcccvXvMHHHHHcvvvvvvvvvvvvcvvvceeekkkkkeeffffbbbbb4v4b
    vvvAAAAAAcccvGSMHHHHHcvvvvvvvvvvvvcvvvceeekkkkkeeffffbbbbb4v4b
    vvvAvvvvAcccvvvSvvvvzcvvvvvvvvvvvvcvvvceeekkkkkeeffffbbbbb4v4b
    vvvvAAAvAcccvvvvSEEvAcvvvvvvvvvvvvcvvvceeekkkkkeebfffbbbbb3v4b
    vvvvAAAvAcccvvvvESEvAcvvvvvvvvvvvvcvvvceeekkkkkeebfffbbbbb3v4b
    vvvvAAAvAcccvvvvEESvAcvvvvvvvvvvvvcvvvceeekkkkkeebfffbbbbb3v4b
    vvvvvvvAvcccvvvvvvvSvcvvvvvvvvvvvvcvvvceeekkkkkeebbbbbbbbb3v4b
    vvvvvvvvAcccvvvvvvvvScvvvvvvvvvvvvcvvvceeekkkkkeebfffbbbbb3v4b
    bbbbbbbbbffbbbbbbbbbbubbbbbbbbbbbbbbbbbeeekkkkkeeffffbbbbbJb4b
    zzzHHHHHHcccvAAAAAAAAcWTTvTvvHHHHHhTLvhieekkkkkeeffffdbdbb4v4b
    vvvAAAAAAcccvAAAAAAAAcvSTvTvvHHHHHhvvvceeekkkkkeeffffbbbbb4v4b
    vvvAAAAAAcccvAAAAAAAAcvvYvTvvHHHHHhvvvceeekkkkkeeffffbbbbb4v4b
    zzzHHHHHHcccvAAAAAAAAcFNNSTvvHHHHHhNFvhieekkkkkeeffffdbdbb4v4b
    vvvAvvvvAcccvvvAvvvvAcvvvvSvvvvvvzcvvvceeekkkkkeeffffbbbbb4v4b
    zzzHHHHHHcccvAAAAAAAAcFNNyNSvHHHHHhNFvhieekkkkkeeffffdbdbb4v4b
    AAAAAAAAAcccvAAAAAAAAcAGNANASHHHHHhAAvckeekkkkkeeffffbbbbb4v4b
    vvvvAAAvAcccvvvvAAAvAcvvvvvvvSEEvAcvvvceeekkkkkeebfffbbbbb3v4b
    vvvvAAAvAcccvvvvAAAvAcvvvvvvvESEvAcvvvceeekkkkkeebfffbbbbb3v4b
    vvvvAAAvAcccvvvvAAAvAcvvvvvvvEESvAcvvvceeekkkkkeebfffbbbbb3v4b
    vvvvvvvAvcccvvvvvvvAvcvvvvvvvvvvSvcvvvceeekkkkkeebbbbbbbbb3v4b
    vvvvvvvvAcccvvvvvvvvAcvvvvvvvvvvvScvvvceeekkkkkeebfffbbbbb3v4b
    bbbffffffffbbfffffffffbbfbfbbfffffCbbbbeeekkkkkeeffffbbbbbJb4b
    vvvAAAAAAcccvAAAAAAAAcvMTvTvvHHHHHhXvvheeekkkkkeeffffbbbbb4v4b
    zzzHHHHHHcccvAAAAAAAAcLTTvTvvHHHHHhTWvhieekkkkkeeffffdbdbb4v4b
    HHHHHHHHHcccvAAAAAAAAcNNNANAvHHHHHhNNShreekkkkkeeffffdbdbb4v4b
    bbbffffffffbbfffffffffbffbfbbfffffffbbCeeekkkkkeeffffbbbbbJb4b
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbBeeeeeeeeebbbbbbbbbBb4b
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbeBeeeeeeeebbbbbbbbbBb4b
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbeeBeeeeeeebbbbbbbbbBb4b
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbeeeBeeeeeebbbbbbbbbBb4b
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbeeekBeeeeebbbbbbbbbJb4b
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbeeekkBeeeebbbbbbbbbJb4b
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbeeekkkBBeebbbbbbbbbJb4b
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbeeekkkBBeebbbbbbbbbJb4b
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbeeeeeeeeBebbbbbbbbbBb4b
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbeeeeeeeeeBbbbbbbbbbBb4b
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbeeekkkkkeeSzzAbbbbb2b4b
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbeeekkkkkeevSvAbbbbb0b4b
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbeeekkkkkeevvSAbbbbb0b4b
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbeeekkkkkeevvvSbbbbb0b4b
    fffffffffffffffffffffffffffffffffffffffkeekkkkkeeffffKjltbZf4b
    fffffffffffffffffffffffffffffffffffffffkeekkkkkeeffffbubfbJf4b
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbeeeeeeeeeebbbblcKlbVb4b
    pppppppppppppppppppppppppppppppppppppppreexxkxxeepppplclKb1p4g
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbuub4b
    YYYYYYYYYIIIXXXXYYYYYIYYYXYXXYYYYYOYYXOPBBJJJJJBBXYYXQIQRu4X4g
    TTTTTTTTTmmmEMMMTTTTTmTTTMTMETTTTTwTTEwDooxxxxxooppppngngg4S4g
    HHHHHHHHHjjjAAAAHHHHHjHHHAHAAHHHHHqHHAqreekkkkkeeAHHAsjstbUA4a
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbaa
    """#
}
