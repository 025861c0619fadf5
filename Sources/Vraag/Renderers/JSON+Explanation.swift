internal import VraagEngine
internal import VraagGraph
internal import VraagMetamodel

extension Output {
  /// `[{"nodes":[…],"relationships":[…],"derived":{"type":"Serving",…}}]`
  mutating func append(json chains: [Chain], _ writer: borrowing ConceptWriter) {
    append(UInt8(ascii: "["))
    for (index, chain) in chains.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(openJSON: chain.path[...], writer)
      append(derivedIn: chain, writer.model, isMap: false)
      append(UInt8(ascii: "}"))
    }
    append(UInt8(ascii: "]"))
  }

  /// `,"derived":{"type":"Serving","source":"…","target":"…","certain":true,"rules":["DR3"]}` where something is.
  ///
  /// - Parameter isMap: Whether it is written as a map of a pipe, in an object of its own.
  mutating func append(derivedIn chain: Chain, _ model: Model, isMap: Bool) {
    guard let derived = model.explanation(chain).derived else { return }
    append(isMap ? #","derived":{"@map":{"type":"# : #","derived":{"type":"#)
    append(json: derived.type)
    append(#","source":"#)
    append(json: derived.source)
    append(#","target":"#)
    append(json: derived.target)
    append(derived.isCertain ? #","certain":true,"rules":"# : #","certain":false,"rules":"#)
    append(jsonArray: derived.rules)
    append(isMap ? "}}" : "}")
  }
}
