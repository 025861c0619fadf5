import Testing

@testable import VraagMetamodel

@Suite struct PluralTests {
  @Test(arguments: [
    ("Referentiecomponent", "Referentiecomponenten"), ("proces", "processen"), ("systeem", "systemen"),
    ("huis", "huizen"), ("Applicatie", "Applicaties"), ("eenheid", "eenheden"), ("koppelvlak", "koppelvlakken"),
    ("standaard", "standaarden"), ("waarde", "waarden"), ("regel", "regels"), ("foto", "foto's"), ("wet", "wetten"),
    ("policy", "policies"), ("box", "boxes"), ("gateway", "gateways"), ("API", "APIs"),
  ])
  func thePluralIsAmongThoseThatTheRulesGive(_ noun: String, _ plural: String) {
    #expect(Plural.candidates(of: noun).contains(plural))
  }

  @Test(arguments: [
    ("Referentiecomponent", "Referentiecomponenten"), ("Voorziening", "Voorzieningen"), ("policy", "policies"),
  ])
  func theLikeliestPluralComesFirst(_ noun: String, _ plural: String) {
    #expect(Plural.candidates(of: noun).first == plural)
  }
}
