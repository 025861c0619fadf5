extension Lexicon {
  /// The Dutch words, to print with: questions in Dutch are not parsed yet, so there are no keywords.
  static let dutch = Words(
    keywords: "",
    nouns: #"""
      BusinessActor: bedrijfsactor/bedrijfsactoren
      BusinessRole: bedrijfsrol/bedrijfsrollen
      BusinessCollaboration: bedrijfssamenwerking/bedrijfssamenwerkingen
      BusinessInterface: bedrijfsinterface/bedrijfsinterfaces
      BusinessProcess: bedrijfsproces/bedrijfsprocessen
      BusinessFunction: bedrijfsfunctie/bedrijfsfuncties
      BusinessInteraction: bedrijfsinteractie/bedrijfsinteracties
      BusinessEvent: bedrijfsgebeurtenis/bedrijfsgebeurtenissen
      BusinessService: bedrijfsservice/bedrijfsservices
      BusinessObject: bedrijfsobject/bedrijfsobjecten
      Contract: contract/contracten
      Representation: representatie/representaties
      Product: product/producten
      ApplicationComponent: applicatiecomponent/applicatiecomponenten
      ApplicationCollaboration: applicatiesamenwerking/applicatiesamenwerkingen
      ApplicationInterface: applicatie-interface/applicatie-interfaces
      ApplicationFunction: applicatiefunctie/applicatiefuncties
      ApplicationInteraction: applicatie-interactie/applicatie-interacties
      ApplicationProcess: applicatieproces/applicatieprocessen
      ApplicationEvent: applicatiegebeurtenis/applicatiegebeurtenissen
      ApplicationService: applicatieservice/applicatieservices
      DataObject: gegevensobject/gegevensobjecten
      Node: node/nodes
      Device: apparaat/apparaten
      SystemSoftware: systeemsoftware
      TechnologyCollaboration: technologiesamenwerking/technologiesamenwerkingen
      TechnologyInterface: technologie-interface/technologie-interfaces
      Path: pad/paden
      CommunicationNetwork: communicatienetwerk/communicatienetwerken
      TechnologyFunction: technologiefunctie/technologiefuncties
      TechnologyProcess: technologieproces/technologieprocessen
      TechnologyInteraction: technologie-interactie/technologie-interacties
      TechnologyEvent: technologiegebeurtenis/technologiegebeurtenissen
      TechnologyService: technologieservice/technologieservices
      Artifact: artefact/artefacten
      Equipment: apparatuur
      Facility: faciliteit/faciliteiten
      DistributionNetwork: distributienetwerk/distributienetwerken
      Material: materiaal/materialen
      Stakeholder: belanghebbende/belanghebbenden
      Driver: drijfveer/drijfveren
      Assessment: beoordeling/beoordelingen
      Goal: doel/doelen
      Outcome: resultaat/resultaten
      Principle: principe/principes
      Requirement: eis/eisen
      Constraint: beperking/beperkingen
      Meaning: betekenis/betekenissen
      Value: waarde/waarden
      Resource: resource/resources
      Capability: capability/capabilities
      ValueStream: waardestroom/waardestromen
      CourseOfAction: handelwijze/handelwijzen
      WorkPackage: werkpakket/werkpakketten
      Deliverable: resultaatproduct/resultaatproducten
      ImplementationEvent: implementatiegebeurtenis/implementatiegebeurtenissen
      Plateau: plateau/plateaus
      Gap: gap/gaps
      Grouping: groepering/groeperingen
      Location: locatie/locaties
      AndJunction: en-junction/en-junctions
      OrJunction: of-junction/of-junctions
      junction: junction/junctions
      element: element/elementen
      concept: concept/concepten
      thing: ding/dingen
      process: proces/processen
      function: functie/functies
      service: dienst/diensten
      interface: interface/interfaces
      event: gebeurtenis/gebeurtenissen
      interaction: interactie/interacties
      collaboration: samenwerking/samenwerkingen
      activity: activiteit/activiteiten
      actor: actor/actoren
      role: rol/rollen
      party: partij/partijen
      who:
      application: applicatie/applicaties
      system: systeem/systemen
      data: gegeven/gegevens
      domain: domein/domeinen
      behaviour: gedrag/gedrag
      structure: structuur/structuren
      view: view/views
      relationship: relatie/relaties
      composition: compositie/composities
      aggregation: aggregatie/aggregaties
      assignment: toewijzing/toewijzingen
      realization: realisatie/realisaties
      serving: bediening/bedieningen
      access: toegang/toegangen
      influence: beïnvloeding/beïnvloedingen
      association: associatie/associaties
      triggering: triggering/triggeringen
      flow: stroom/stromen
      specialization: specialisatie/specialisaties
      """#,
    verbs: #"""
      read: lezen/leest | gelezen door
      consume: consumeren/consumeert | geconsumeerd door
      consult: raadplegen/raadpleegt | geraadpleegd door
      view: inzien/ziet in | ingezien door
      need: nodig hebben/heeft nodig | nodig voor
      retrieve: ophalen/haalt op | opgehaald door
      request: opvragen/vraagt op | opgevraagd door
      write: schrijven/schrijft | geschreven door
      record: vastleggen/legt vast | vastgelegd door
      register: registreren/registreert | geregistreerd door
      produce: produceren/produceert | geproduceerd door
      create: maken/maakt | gemaakt door
      update: bijwerken/werkt bij | bijgewerkt door
      change: wijzigen/wijzigt | gewijzigd door
      edit: bewerken/bewerkt | bewerkt door
      collect: inwinnen/wint in | ingewonnen door
      delete: verwijderen/verwijdert | verwijderd door
      destroy: vernietigen/vernietigt | vernietigd door
      manage: beheren/beheert | beheerd door
      access: benaderen/benadert | benaderd door
      process: verwerken/verwerkt | verwerkt door
      use: gebruiken/gebruikt | gebruikt door
      serve: bedienen/bedient | bediend door
      support: ondersteunen/ondersteunt | ondersteund door
      depend: afhangen van/hangt af van | vereist door
      provide: leveren aan/levert aan | beleverd door
      realize: realiseren/realiseert | gerealiseerd door
      implement: implementeren/implementeert | geïmplementeerd door
      comply: voldoen aan/voldoet aan | nageleefd door
      fulfil: invullen/vult in | ingevuld door
      perform: uitvoeren/voert uit | uitgevoerd door | toegewezen aan
      execute: verrichten/verricht | verricht door
      offer: bieden/biedt | geboden door
      contain: bevatten/bevat | onderdeel van
      compose: samenstellen/stelt samen | samengesteld door
      aggregate: groeperen/groepeert | gegroepeerd in
      trigger: starten/start | gestart door
      lead: leiden tot/leidt tot | veroorzaakt door
      follow: volgen op/volgt op | gevolgd door
      precede: voorafgaan aan/gaat vooraf aan | voorafgegaan door
      send: sturen naar/stuurt naar | toegestuurd door
      deliver: aanleveren aan/levert aan aan | aangeleverd door
      report: melden bij/meldt bij | gemeld door
      transfer: overdragen aan/draagt over aan | overgedragen door
      receive: ontvangen van/ontvangt van | ontvangen door
      exchange: uitwisselen met/wisselt uit met | uitgewisseld met
      influence: beïnvloeden/beïnvloedt | beïnvloed door
      govern: regelen/regelt | geregeld door
      specialize: specialiseren/specialiseert | gespecialiseerd door | een soort
      associate: | | geassocieerd met
      concern: betreffen/betreft | betroffen door
      relate: samenhangen met/hangt samen met | | gekoppeld aan
      show: tonen/toont | getoond op
      """#,
    layers: #"""
      strategy: strategie-
      business: bedrijfs-
      application: applicatie-
      technology: technologie-
      physical: in de fysieke laag
      motivation: motivatie-
      implementation: implementatie-
      other:
      """#)
}
