import Testing
import VraagText

@Suite struct NearestTests {
  @Test func aWordThatIsTheSameAfterFoldingComesFirst() {
    #expect(Nearest.words(to: "leerling", among: ["Leerlingen", "LEERLING"]) == ["LEERLING", "Leerlingen"])
  }

  @Test func wordsThatItBeginsComeBeforeMisspellings() {
    #expect(Nearest.words(to: "Leerl", among: ["Leer", "Leerling"]) == ["Leerling", "Leer"])
  }

  @Test(arguments: [
    ("raed", "read"), ("proceses", "processes"), ("aplication", "application"), ("Leerlign", "Leerling"),
    ("leerlng", "Leerling"), ("lerling", "Leerling"), ("Leerlinng", "Leerling"), ("Coordinatei", "Coördinatie"),
  ])
  func oneSlipOfTheKeysIsNear(_ written: String, _ meant: String) {
    let candidates = ["read", "write", "processes", "application", "Leerling", "Coördinatie", "Magister", "DUO"]
    #expect(Nearest.words(to: written, among: candidates).first == meant)
  }

  @Test func somethingElseAltogetherIsNotNear() {
    #expect(Nearest.words(to: "fiets", among: ["Leerling", "Magister", "Rooster"]).isEmpty)
    #expect(Nearest.words(to: "", among: ["a"]).isEmpty)
    #expect(Nearest.words(to: "x", among: ["y", "ab"]).isEmpty)
    #expect(Nearest.words(to: "ab", among: ["cd"]).isEmpty)
  }

  @Test func atMostThreeAndEachOnceInTheOrderGiven() {
    let candidates = ["abcd1", "abcd2", "abcd1", "abcd3", "abcd4"]
    #expect(Nearest.words(to: "abcd", among: candidates) == ["abcd1", "abcd2", "abcd3"])
    #expect(Nearest.words(to: "abcd", among: candidates, limit: 1) == ["abcd1"])
  }

  @Test func fewerSlipsAreNearer() {
    #expect(Nearest.words(to: "inschrijven", among: ["uitschrijven", "inschrijvem"]).first == "inschrijvem")
  }
}
