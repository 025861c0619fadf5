extension Lexicon {
  /// The English words. How the lists are written, `LexiconReader` says.
  static let english = Words(
    keywords: #"""
      which: which
      what: what
      who: who, whom
      how: how
      many: many
      does: does, do
      is: is, are, be
      has: has, have
      not: not, never
      doesNot: doesn't, don't, doesn’t, don’t
      isNot: isn't, aren't, isn’t, aren’t
      that: that
      whose: whose
      with: with
      without: without
      except: except
      named: named, called
      in: in, inside, on
      folder: folder, folders
      id: id
      from: from
      to: to
      between: between
      and: and, but
      or: or
      no: no, none
      nothing: nothing
      anything: anything, something
      everything: everything
      nobody: nobody
      anybody: anybody, anyone, somebody, someone
      everybody: everybody, everyone
      article: a, an, the
      some: some
      any: any
      every: every, each, all
      only: only
      several: several, multiple
      at: at
      least: least
      most: most
      exactly: exactly, precisely
      more: more, greater
      fewer: fewer, less
      than: than
      one: one
      depth: depth
      within: within
      steps: step, steps
      directly: directly
      indirectly: indirectly
      possibly: possibly
      by: by
      sorted: sorted, ordered, sort, order
      descending: descending, desc
      ascending: ascending, asc
      top: top
      first: first
      showing: showing
      per: per
      explained: explained
      as: as
      describe: describe
      show: show, list, give, find
      there: there
      containing: containing, contains
      starting: starting, starts
      ending: ending, ends
      like: like
      matching: matching, matches
      before: before
      after: after
      same: same
      other: other, another
      of: of
      neither: neither, nor
      both: both, either
      me: me
      total: total, sum
      average: average, mean
      minimum: minimum, lowest, smallest
      maximum: maximum, highest, largest
      share: share, percentage
      expect: expect, expected
      check: check
      on:
      where: where
      preposition:
      thither:
      thence:
      so:
      howMany:
      atLeast:
      atMost:
      path: path
      paths: paths
      through: through, via
      impact: impact
      origin: origin
      flow: flow
      suppose: suppose
      why: why
      allowed: allowed
      redundant: redundant
      derived: derived
      certain: certain
      define: define
      verb: verb
      use: use
      for: for
      names: names
      nouns: nouns
      leave: leave
      out: out
      forget: forget
      """#,
    nouns: #"""
      BusinessActor: business actor/business actors
      BusinessRole: business role/business roles
      BusinessCollaboration: business collaboration/business collaborations
      BusinessInterface: business interface/business interfaces
      BusinessProcess: business process/business processes
      BusinessFunction: business function/business functions
      BusinessInteraction: business interaction/business interactions
      BusinessEvent: business event/business events
      BusinessService: business service/business services
      BusinessObject: business object/business objects
      Contract: contract/contracts
      Representation: representation/representations
      Product: product/products
      ApplicationComponent: application component/application components, component/components
      ApplicationCollaboration: application collaboration/application collaborations
      ApplicationInterface: application interface/application interfaces
      ApplicationFunction: application function/application functions
      ApplicationInteraction: application interaction/application interactions
      ApplicationProcess: application process/application processes
      ApplicationEvent: application event/application events
      ApplicationService: application service/application services
      DataObject: data object/data objects
      Node: node/nodes
      Device: device/devices
      SystemSoftware: system software
      TechnologyCollaboration: technology collaboration/technology collaborations
      TechnologyInterface: technology interface/technology interfaces
      Path: path/paths
      CommunicationNetwork: communication network/communication networks
      TechnologyFunction: technology function/technology functions
      TechnologyProcess: technology process/technology processes
      TechnologyInteraction: technology interaction/technology interactions
      TechnologyEvent: technology event/technology events
      TechnologyService: technology service/technology services
      Artifact: artifact/artifacts, artefact/artefacts
      Equipment: equipment
      Facility: facility/facilities
      DistributionNetwork: distribution network/distribution networks
      Material: material/materials
      Stakeholder: stakeholder/stakeholders
      Driver: driver/drivers
      Assessment: assessment/assessments
      Goal: goal/goals
      Outcome: outcome/outcomes
      Principle: principle/principles
      Requirement: requirement/requirements
      Constraint: constraint/constraints
      Meaning: meaning/meanings
      Value: value/values
      Resource: resource/resources
      Capability: capability/capabilities
      ValueStream: value stream/value streams
      CourseOfAction: course of action/courses of action
      WorkPackage: work package/work packages
      Deliverable: deliverable/deliverables
      ImplementationEvent: implementation event/implementation events
      Plateau: plateau/plateaus, plateau/plateaux
      Gap: gap/gaps
      Grouping: grouping/groupings
      Location: location/locations
      AndJunction: and-junction/and-junctions
      OrJunction: or-junction/or-junctions
      junction: junction/junctions
      element: element/elements
      concept: concept/concepts
      thing: thing/things
      process: process/processes
      function: function/functions
      service: service/services
      interface: interface/interfaces
      event: event/events
      interaction: interaction/interactions
      collaboration: collaboration/collaborations
      activity: activity/activities
      actor: actor/actors
      role: role/roles
      party: party/parties
      who:
      application: application/applications
      system: system/systems
      data: data, information
      domain: domain/domains
      behaviour: behaviour/behaviours, behavior/behaviors, behaviour element/behaviour elements, behavior element/behavior elements
      structure: structure/structures, structure element/structure elements
      view: view/views, diagram/diagrams
      relationship: relationship/relationships, relation/relations
      composition: composition/compositions, composition relationship/composition relationships
      aggregation: aggregation/aggregations, aggregation relationship/aggregation relationships
      assignment: assignment/assignments, assignment relationship/assignment relationships
      realization: realization/realizations, realisation/realisations, realization relationship/realization relationships, realisation relationship/realisation relationships
      serving: serving/servings, serving relationship/serving relationships
      access: access/accesses, access relationship/access relationships
      influence: influence/influences, influence relationship/influence relationships
      association: association/associations, association relationship/association relationships
      triggering: triggering/triggerings, triggering relationship/triggering relationships
      flow: flow/flows, flow relationship/flow relationships
      specialization: specialization/specializations, specialisation/specialisations, specialization relationship/specialization relationships, specialisation relationship/specialisation relationships
      """#,
    verbs: #"""
      read: read/reads | read by
      consume: consume/consumes | consumed by
      consult: consult/consults | consulted by
      view: view/views | viewed by
      need: need/needs | needed by
      retrieve: retrieve/retrieves | retrieved by
      request: request/requests | requested by
      write: write/writes | written by
      record: record/records, store/stores, keep/keeps | recorded by, recorded in, stored by, stored in, kept by, kept in
      register: register/registers | registered by, registered in
      produce: produce/produces | produced by
      create: create/creates | created by, created in
      update: update/updates | updated by, updated in
      change: change/changes | changed by, changed in
      edit: edit/edits | edited by
      collect: collect/collects | collected by
      delete: delete/deletes | deleted by
      destroy: destroy/destroys | destroyed by
      manage: manage/manages | managed by, managed in
      access: access/accesses | accessed by
      process: process/processes | processed by, processed in
      use: use/uses | used by, used in
      serve: serve/serves | served by
      support: support/supports | supported by
      depend: depend on/depends on | depended on by
      provide: provide to/provides to | provided to by
      realize: realize/realizes, realise/realises | realized by, realised by
      implement: implement/implements | implemented by
      comply: comply with/complies with | complied with by
      fulfil: fulfil/fulfils, fulfill/fulfills | fulfilled by
      perform: perform/performs | performed by, the responsibility of | assigned to, responsible for
      execute: execute/executes | executed by
      offer: offer/offers | offered by
      contain: contain/contains, consist of/consists of | part of, contained in, contained by, a part of | | belong to/belongs to, lie in/lies in
      compose: compose/composes | composed by, composed in | composed of
      aggregate: aggregate/aggregates | aggregated by, aggregated in
      trigger: trigger/triggers | triggered by
      lead: lead to/leads to | led to by | | follow from/follows from
      follow: follow/follows | followed by
      precede: precede/precedes | preceded by
      send: send to/sends to, flow to/flows to | sent to by
      deliver: deliver to/delivers to | delivered to by
      report: report to/reports to | reported to by
      transfer: transfer to/transfers to | transferred to by
      receive: receive from/receives from | received from by
      exchange: exchange with/exchanges with | exchanged with by
      influence: influence/influences | influenced by
      govern: govern/governs | governed by
      specialize: specialize/specializes, specialise/specialises | specialized by, specialised by | a kind of, a specialization of, a specialisation of
      associate: | | associated with
      concern: concern/concerns | concerned by
      relate: relate to/relates to | | related to, connected to
      show: show/shows | shown in, shown on, shown by
      """#,
    layers: #"""
      strategy: strategy
      business: business
      application: application
      technology: technology
      physical: physical
      motivation: motivation
      implementation: implementation
      other:
      """#)
}
