internal import VraagText

// What a load report says, alphabetical.
extension Message {
  static func accessTypeUnknown(_ count: Int) -> Message {
    counted(
      count, "access has a mode that the format does not have, and counts as one without",
      "accesses have a mode that the format does not have, and count as ones without",
      "toegangsrelatie heeft een modus die het formaat niet kent, en telt als een zonder",
      "toegangsrelaties hebben een modus die het formaat niet kent, en tellen als relaties zonder")
  }

  static func elementTypeUnknown(_ count: Int) -> Message {
    counted(
      count, "element has a type that ArchiMate does not have", "elements have a type that ArchiMate does not have",
      "element heeft een type dat ArchiMate niet kent", "elementen hebben een type dat ArchiMate niet kent")
  }

  static func encodingAssumed(_ count: Int) -> Message {
    counted(
      count, "file is no UTF-8, and is read as windows-1252", "files are no UTF-8, and are read as windows-1252",
      "bestand is geen UTF-8, en is gelezen als windows-1252",
      "bestanden zijn geen UTF-8, en zijn gelezen als windows-1252")
  }

  static func endMissing(_ count: Int) -> Message {
    counted(
      count, "relationship has an end that does not exist, and is left out",
      "relationships have an end that does not exist, and are left out",
      "relatie heeft een uiteinde dat niet bestaat, en is weggelaten",
      "relaties hebben een uiteinde dat niet bestaat, en zijn weggelaten")
  }

  static func folderEntryMissing(_ count: Int) -> Message {
    counted(
      count, "folder entry refers to a concept that does not exist",
      "folder entries refer to a concept that does not exist",
      "verwijzing in een map leidt naar een concept dat niet bestaat",
      "verwijzingen in mappen leiden naar een concept dat niet bestaat")
  }

  static func idMissing(_ count: Int) -> Message {
    counted(
      count, "concept has no id, and was given one", "concepts have no id, and were given one",
      "concept heeft geen id, en kreeg er een", "concepten hebben geen id, en kregen er een")
  }

  static func idRepeated(_ count: Int) -> Message {
    counted(
      count, "concept bears an id that the file has used before, and is left out",
      "concepts bear an id that the file has used before, and are left out",
      "concept draagt een id dat het bestand al gebruikte, en is weggelaten",
      "concepten dragen een id dat het bestand al gebruikte, en zijn weggelaten")
  }

  static func mergeConflict(_ count: Int) -> Message {
    counted(
      count, "concept is described differently by two models, and stays as the first says",
      "concepts are described differently by two models, and stay as the first says",
      "concept wordt door twee modellen anders beschreven, en blijft zoals het eerste zegt",
      "concepten worden door twee modellen anders beschreven, en blijven zoals het eerste zegt")
  }

  static func namespaceUnusual(_ count: Int) -> Message {
    counted(
      count, "file has a namespace that no version of the exchange format has",
      "files have a namespace that no version of the exchange format has",
      "bestand heeft een namespace die geen versie van het uitwisselingsformaat kent",
      "bestanden hebben een namespace die geen versie van het uitwisselingsformaat kent")
  }

  static func otherModels(_ count: Int) -> Message {
    counted(
      count, "model in CSV files of the folder is not read; name its file to read it too",
      "models in CSV files of the folder are not read; name their files to read them too",
      "model in CSV-bestanden van de map wordt niet gelezen; noem het bestand om het ook te lezen",
      "modellen in CSV-bestanden van de map worden niet gelezen; noem de bestanden om ze ook te lezen")
  }

  static func partMissing(_ count: Int) -> Message {
    counted(
      count, "CSV file is not beside the others, and counts as empty",
      "CSV files are not beside the others, and count as empty",
      "CSV-bestand staat niet bij de andere, en telt als leeg",
      "CSV-bestanden staan niet bij de andere, en tellen als leeg")
  }

  static func propertyDefinitionMissing(_ count: Int) -> Message {
    counted(
      count, "property has no definition, and its reference is its key",
      "properties have no definition, and their reference is their key",
      "eigenschap heeft geen definitie, en haar verwijzing is haar sleutel",
      "eigenschappen hebben geen definitie, en hun verwijzing is hun sleutel")
  }

  static func propertyOwnerMissing(_ count: Int) -> Message {
    counted(
      count, "property belongs to a concept that does not exist, and is left out",
      "properties belong to a concept that does not exist, and are left out",
      "eigenschap hoort bij een concept dat niet bestaat, en is weggelaten",
      "eigenschappen horen bij een concept dat niet bestaat, en zijn weggelaten")
  }

  static func propertyTypeConflict(_ count: Int) -> Message {
    counted(
      count, "property key is defined with different types, and has text values",
      "property keys are defined with different types, and have text values",
      "eigenschapssleutel is met verschillende typen gedefinieerd, en heeft tekst als waarde",
      "eigenschapssleutels zijn met verschillende typen gedefinieerd, en hebben tekst als waarde")
  }

  static func relationshipNotAllowed(_ count: Int) -> Message {
    counted(
      count, "relationship is not allowed by ArchiMate between its two ends",
      "relationships are not allowed by ArchiMate between their two ends",
      "relatie staat ArchiMate niet toe tussen haar twee uiteinden",
      "relaties staat ArchiMate niet toe tussen hun twee uiteinden")
  }

  static func relationshipTypeUnknown(_ count: Int) -> Message {
    counted(
      count, "relationship has a type that ArchiMate does not have",
      "relationships have a type that ArchiMate does not have",
      "relatie heeft een type dat ArchiMate niet kent", "relaties hebben een type dat ArchiMate niet kent")
  }

  static func shownMissing(_ count: Int) -> Message {
    counted(
      count, "object on a view stands for a concept that does not exist",
      "objects on views stand for a concept that does not exist",
      "object op een view staat voor een concept dat niet bestaat",
      "objecten op views staan voor een concept dat niet bestaat")
  }

  static func specializationMissing(_ count: Int) -> Message {
    counted(
      count, "concept has a specialization that the file does not declare",
      "concepts have a specialization that the file does not declare",
      "concept heeft een specialisatie die het bestand niet noemt",
      "concepten hebben een specialisatie die het bestand niet noemt")
  }
}
