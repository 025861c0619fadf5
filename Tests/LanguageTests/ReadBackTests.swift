import Testing
import VraagTesting

/// Sentences that were once printed in words that say something else, or could not be read at all: each is the smallest
/// of many that were made from the grammar.
@Suite struct ReadBackTests {
  private static let english = [
    #"suppose "A" serves (roles or processes): describe "B""#,
    #"suppose "A" serves application things: describe "B""#,
    #"suppose (realizations from that specialization from that serving) writes "A": describe "B""#,
    #"show processes that are not exchanged with or associated with anything"#,
    #"expect every process requests everybody and relates to and contains and requests which elements"#,
    #"does every process write "A" or (report to and implement nobody and read "B")"#,
    #"does every process read nobody and influence (relationships)"#,
    #"share of flows that possibly compose (roles or relationship "A" from that data that is served by nothing or is served by flows)"#,
    #"show processes that are not named "A" without Status in no functions or are read by "B""#,
    #"show processes that are not contained by and contained by everybody"#,
    #"which roles that need everybody and (are shown on "A" or read "B") read and transfer to nobody"#,
    #"is every process a (specialization from functions)"#,
    "are there roles or processes",
    #"are there no (access "A" or processes)"#,
    #"is "A" with not Kosten and not Status written by nobody and is not governed by "B""#,
    #"show roles that view "B" or process and influence same access and follow or delete anything"#,
    #"does no influence flow to "A""#,
    #"show processes that are read by nobody and are (things with Status that are redundant and are contained by anything)"#,
    "show processes that read no specialization",
    #"suppose (same technology application) processes "A": describe "B""#,
    #"does every (application) process "A""#,
    #"are "A" with not Status or Eigenaar and (possibly contain or precede "B")"#,
  ]

  private static let dutch = [
    #"stel dat "A" (gegevens die "B" of "C" lezen) schrijft: beschrijf "D""#,
    #"stel dat (realisaties van dezelfde specialisatie van dezelfde bediening) "A" schrijft: beschrijf "B""#,
    #"stel zonder ("A" die onderdeel van processen met Status is) en "B": beschrijf "C""#,
    "verwacht dat elk proces van iets wordt gemeld en een specialisatie is",
    "verwacht dat elk proces van iemand is overgedragen en bron voor niemand is",
    #"toon realisaties die niet door "A" worden benaderd en (die niet groeperen en voldoen aan alles op view "A" zonder Aantal en die niet groeperen en voldoen aan iedereen)"#,
    #"toon rollen die ("A" die voorafgaat aan en ontvangt van niemand) genaamd "B" omvatten"#,
    #"toon relaties waardoor ("A" die "B" bedient of door stromen wordt bediend) mogelijk wordt omvat"#,
    #"welke processen die door niemand worden gelezen en (door "A" worden geschreven of "B" lezen) hebben Status"#,
    #"stel dat "A" (stromen met Status bevat hoog van "B") leest: beschrijf "C""#,
    "beschrijf aggregaties die (dingen waarvan niemand onderdeel is of die door niemand worden vereist) zijn",
    #"verwacht dat elk proces geen onderdeel [Status of Type] van "A" is"#,
    #"wie leest "A" en (hebben nodig of vullen in "B")"#,
    #"leidt geen (stroom) tot "A""#,
    "zijn er rollen of processen",
    "zijn processen met niemand en iemand geassocieerd",
  ]

  @Test(arguments: english + dutch)
  func itIsReadAsItIsPrinted(_ text: String) {
    #expect(SentenceLaws.complaint(about: text) == nil)
    #expect(SentenceLaws.isUnderstood(text), "\(text)")
  }
}
