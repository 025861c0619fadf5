extension Lexicon {
  /// The Dutch nouns: every element type, and the umbrella nouns behind them.
  static let dutchNounList = #"""
    BusinessActor: bedrijfsactor/bedrijfsactoren, organisatie/organisaties
    BusinessRole: bedrijfsrol/bedrijfsrollen
    BusinessCollaboration: bedrijfssamenwerking/bedrijfssamenwerkingen
    BusinessInterface: bedrijfsinterface/bedrijfsinterfaces
    BusinessProcess: bedrijfsproces/bedrijfsprocessen
    BusinessFunction: bedrijfsfunctie/bedrijfsfuncties
    BusinessInteraction: bedrijfsinteractie/bedrijfsinteracties
    BusinessEvent: bedrijfsgebeurtenis/bedrijfsgebeurtenissen
    BusinessService: bedrijfsservice/bedrijfsservices, bedrijfsdienst/bedrijfsdiensten
    BusinessObject: bedrijfsobject/bedrijfsobjecten
    Contract: contract/contracten
    Representation: representatie/representaties
    Product: product/producten
    ApplicationComponent: applicatiecomponent/applicatiecomponenten, component/componenten
    ApplicationCollaboration: applicatiesamenwerking/applicatiesamenwerkingen
    ApplicationInterface: applicatie-interface/applicatie-interfaces, applicatieinterface/applicatieinterfaces
    ApplicationFunction: applicatiefunctie/applicatiefuncties
    ApplicationInteraction: applicatie-interactie/applicatie-interacties, applicatieinteractie/applicatieinteracties
    ApplicationProcess: applicatieproces/applicatieprocessen
    ApplicationEvent: applicatiegebeurtenis/applicatiegebeurtenissen
    ApplicationService: applicatieservice/applicatieservices, applicatiedienst/applicatiediensten
    DataObject: gegevensobject/gegevensobjecten, dataobject/dataobjecten
    Node: node/nodes, knooppunt/knooppunten
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
    TechnologyService: technologieservice/technologieservices, technologiedienst/technologiediensten
    Artifact: artefact/artefacten
    Equipment: apparatuur
    Facility: faciliteit/faciliteiten
    DistributionNetwork: distributienetwerk/distributienetwerken
    Material: materiaal/materialen
    Stakeholder: belanghebbende/belanghebbenden, stakeholder/stakeholders
    Driver: drijfveer/drijfveren, driver/drivers
    Assessment: beoordeling/beoordelingen
    Goal: doel/doelen, doelstelling/doelstellingen
    Outcome: resultaat/resultaten, uitkomst/uitkomsten
    Principle: principe/principes
    Requirement: eis/eisen, requirement/requirements
    Constraint: beperking/beperkingen, constraint/constraints
    Meaning: betekenis/betekenissen
    Value: waarde/waarden, waarde/waardes
    Resource: resource/resources, middel/middelen
    Capability: capability/capabilities, bekwaamheid/bekwaamheden, vermogen/vermogens
    ValueStream: waardestroom/waardestromen
    CourseOfAction: handelwijze/handelwijzen, koers/koersen
    WorkPackage: werkpakket/werkpakketten
    Deliverable: resultaatproduct/resultaatproducten, opleverproduct/opleverproducten
    ImplementationEvent: implementatiegebeurtenis/implementatiegebeurtenissen
    Plateau: plateau/plateaus
    Gap: gap/gaps, hiaat/hiaten
    Grouping: groepering/groeperingen
    Location: locatie/locaties, plaats/plaatsen, vestiging/vestigingen
    AndJunction: en-junction/en-junctions
    OrJunction: of-junction/of-junctions
    junction: junction/junctions
    element: element/elementen
    concept: concept/concepten
    thing: ding/dingen
    process: proces/processen
    function: functie/functies
    service: dienst/diensten, service/services
    interface: interface/interfaces, koppelvlak/koppelvlakken
    event: gebeurtenis/gebeurtenissen, event/events
    interaction: interactie/interacties
    collaboration: samenwerking/samenwerkingen
    activity: activiteit/activiteiten
    actor: actor/actoren
    role: rol/rollen
    party: partij/partijen
    who:
    application: applicatie/applicaties
    system: systeem/systemen
    data: gegeven/gegevens, informatie, data
    domain: domein/domeinen
    behaviour: gedrag, gedragselement/gedragselementen
    structure: structuur/structuren, structuurelement/structuurelementen
    view: view/views, diagram/diagrammen, plaat/platen, weergave/weergaven
    relationship: relatie/relaties, verband/verbanden
    composition: compositie/composities
    aggregation: aggregatie/aggregaties
    assignment: toewijzing/toewijzingen
    realization: realisatie/realisaties
    serving: bediening/bedieningen, ondersteuning/ondersteuningen
    access: toegang/toegangen, toegangsrelatie/toegangsrelaties
    influence: beïnvloeding/beïnvloedingen
    association: associatie/associaties
    triggering: triggering/triggeringen
    flow: stroom/stromen, gegevensstroom/gegevensstromen, informatiestroom/informatiestromen, flow/flows
    specialization: specialisatie/specialisaties
    """#
}
