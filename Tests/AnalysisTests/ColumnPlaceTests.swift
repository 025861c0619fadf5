import Testing
import VraagAnalysis

/// Where `which` and `how many` cannot make a column, and what is said then.
@Suite struct ColumnPlaceTests {
  @Test(arguments: [
    ("which roles do not read which data objects?", "what does not take part has nothing to show"),
    ("which roles read \"Cijfer\" or write which data objects?", "with `or` a row may hold by the other alternative"),
    ("which roles read at least 3 data objects that are read by which roles?", "no single one is meant"),
    ("which roles read no data object that is read by which roles?", "what does not take part has nothing to show"),
    ("which roles read how many data objects that are read by which roles?", "it would stand inside what is counted"),
    ("does \"DUO\" read which data objects?", "begin with `which`"),
    ("describe roles that read which data objects", "a description has no columns"),
    ("which roles in business functions that serve which roles?", "only says which ones are meant"),
  ])
  func aColumnIsImpossible(sentence: String, reason: String) throws {
    let asked = try Analyzed(sentence)
    #expect(asked.codes == ["column-impossible"])
    #expect(asked.messages.first?.hasPrefix("`which` cannot become a column here: ") == true)
    #expect(asked.messages.first?.contains(reason) == true)
    #expect(asked.dutchMessages.first?.hasPrefix("`which` kan hier geen kolom worden: ") == true)
    #expect(asked.place.hasPrefix("which "))
    #expect(asked.plan == "none")
  }

  @Test func anImpossibleColumnIsMendedByAny() throws {
    let asked = try Analyzed("which roles do not read which data objects?")
    #expect(asked.fixed == ["which roles do not read any data objects?"])
  }

  @Test func aCountIsImpossibleToo() throws {
    let asked = try Analyzed("which roles do not read how many data objects?")
    #expect(asked.messages.first?.hasPrefix("`how many` cannot become a column here: ") == true)
    #expect(asked.dutchMessages.first?.hasPrefix("`how many` kan hier geen kolom worden: ") == true)
  }
}
