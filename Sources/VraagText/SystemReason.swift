/// What the system says went wrong with a file, in the languages of Vraag: the system itself speaks English wherever its
/// texts for another language are not installed.
package enum SystemReason {
  /// The same in Dutch; what is not known here as the system says it.
  package static func dutch(_ english: String) -> String { known[english] ?? english }

  private static let known = [
    "Bad file descriptor": "het is niet geopend",
    "Broken pipe": "niemand leest het meer",
    "CRC error": "de controlesom klopt niet",
    "Device or resource busy": "het is in gebruik",
    "Disk quota exceeded": "de toegestane ruimte op de schijf is op",
    "File name too long": "de naam is te lang",
    "File too large": "het bestand is te groot",
    "Input/output error": "de schijf of het netwerk geeft een fout",
    "Is a directory": "het is een map",
    "No such file or directory": "dit bestand of deze map is er niet",
    "No space left on device": "de schijf is vol",
    "Not a directory": "een deel van het pad is geen map",
    "Operation not permitted": "dat is niet toegestaan",
    "Permission denied": "er is geen toegang toe",
    "Read-only file system": "er kan alleen van gelezen worden",
    "Too many levels of symbolic links": "koppelingen verwijzen naar elkaar",
    "Too many open files": "er zijn te veel bestanden open",
    "Transport endpoint is not connected": "de verbinding is weg",
  ]
}
