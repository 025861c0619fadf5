import Testing
import VraagPlan

/// What each construct of a question becomes.
@Suite struct LoweringTests {
  @Test func probe() throws {
    for sentence in [
      "which business processes read \"Leerling\"?",
      "which data objects does \"Inschrijven\" read?",
      "which applications serve which processes that read which data?",
      "which applications serve how many processes, top 10?",
      "how many processes read \"Cijfer\"?",
      "how many processes read which data objects?",
      "does \"Inschrijven\" read \"Cijfer\"?",
      "does every process read \"Cijfer\"?",
      "which processes read \"Cijfer\" or write \"Cijfer\"?",
      "which data objects are written by no process?",
      "which functions are served by at least 3 applications?",
      "which processes do not read every data object?",
      "which processes with Status = Definitief are served by \"Magister\"?",
      "which elements in \"Aanmelden\" have Type = BusinessProcess?",
      "which flows from \"DUO\" to roles?",
      "which processes read data objects, per Status, top 3?",
      "which applications serve which processes, showing Status, showing relationship name?",
      "describe \"DUO\"",
      "which processes are part of \"Aanmelden\" at any depth?",
      "which processes read \"DUO\"?",
      "which processes read \"LAS\"?",
      "which processes read \"Leerlign\"?",
      "which processes read which data or write which data?",
    ] {
      let a = try Analyzed(sentence)
      print(sentence)
      print(a.plan)
      print(a.columns, a.messages, a.dutchMessages, a.notes, a.fixed)
    }
  }
}
