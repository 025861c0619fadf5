extension Lexicon {
  /// The Dutch words. How the lists are written, `Words` says; verbs have a notation of their own, see `DutchVerbForm`.
  static let dutch = Words(
    keywords: #"""
      which: welke, welk
      what: wat
      who: wie
      how:
      many:
      does:
      is: zijn, is, worden, wordt, krijgen, krijgt
      has: hebben, heeft
      not: niet, nooit, nergens
      doesNot:
      isNot:
      that: die, dat
      whose: waarvan, wiens, wier
      with: met
      without: zonder
      except: behalve, uitgezonderd
      named: genaamd, geheten
      in: in
      folder: map, mappen
      id: id
      from: van, vanuit
      to: naar
      between: tussen
      and: en, maar
      or: of
      no: geen
      nothing: niets, niks
      anything: iets
      everything: alles
      nobody: niemand
      anybody: iemand
      everybody: iedereen
      article: een, de, het
      some: sommige, enkele
      any: enig, enige
      every: elke, elk, alle, al, ieder, iedere
      only: alleen, uitsluitend, slechts, enkel
      several: meerdere, verscheidene
      at: ten
      least: minste
      most: meeste
      exactly: precies, exact
      more: meer, groter, hoger
      fewer: minder, kleiner, lager
      than: dan
      one:
      depth: diepte
      within: binnen
      steps: stappen, stap
      directly: direct, rechtstreeks
      indirectly: indirect
      possibly: mogelijk, misschien
      by: door
      sorted: gesorteerd, geordend, volgorde
      descending: aflopend
      ascending: oplopend
      top: top
      first: eerste
      showing:
      per: per
      explained: uitleg, uitgelegd, toegelicht
      as: als
      describe: beschrijf
      show: toon, geef, noem, vind, zoek
      there: er
      containing: bevat, bevattend
      starting: begint, beginnend
      ending: eindigt, eindigend
      like: zoals
      matching: volgens
      before: voor
      after: na
      same: dezelfde, hetzelfde, zelfde
      other: andere, ander, anders
      of:
      neither: noch
      both: zowel, beide
      me: me, mij
      total: totaal, totale, som
      average: gemiddelde, gemiddeld
      minimum: minimum, laagste, kleinste
      maximum: maximum, hoogste, grootste
      share: aandeel, percentage, deel, procent
      expect: verwacht
      check: controleer
      on: op
      where: waar
      preposition: aan, bij, tot, uit, onder, over
      thither: naartoe, heen
      thence: vandaan
      so: zo
      howMany: hoeveel
      atLeast: minstens, tenminste, minimaal
      atMost: hoogstens, maximaal
      path: pad
      paths: paden
      through: via
      impact: impact
      origin: herkomst, oorsprong
      flow: stroom
      suppose: stel
      why: waarom
      allowed: toegestaan, toegelaten
      redundant: overbodig, redundant
      derived: afgeleide, afgeleid
      certain: zekere, zeker
      define: definieer
      verb: werkwoord
      use: gebruik
      for:
      names: namen
      nouns: woorden
      leave: negeer, laat
      out: weg
      forget: vergeet
      """#,
    nouns: dutchNounList,
    verbs: #"""
      read: lezen/leest/gelezen, in+lezen/leest/gelezen, uit+lezen/leest/gelezen
      consume: consumeren/consumeert/geconsumeerd, af+nemen/neemt/genomen
      consult: raadplegen/raadpleegt/geraadpleegd
      view: in+zien/ziet/gezien, bekijken/bekijkt/bekeken
      need: nodig_hebben/heeft/gehad, behoeven/behoeft/behoefd | nodig voor
      retrieve: op+halen/haalt/gehaald
      request: op+vragen/vraagt/gevraagd
      write: schrijven/schrijft/geschreven
      record: vast+leggen/legt/gelegd, op+slaan/slaat/geslagen, bewaren/bewaart/bewaard, bij+houden/houdt/gehouden | vastgelegd door, vastgelegd in, opgeslagen in, bewaard in, bijgehouden in
      register: registreren/registreert/geregistreerd | geregistreerd door, geregistreerd in
      produce: produceren/produceert/geproduceerd, op+leveren/levert/geleverd
      create: maken/maakt/gemaakt, aan+maken/maakt/gemaakt, creëren/creëert/gecreëerd | gemaakt door, gemaakt in, aangemaakt in
      update: bij+werken/werkt/gewerkt, actualiseren/actualiseert/geactualiseerd | bijgewerkt door, bijgewerkt in
      change: wijzigen/wijzigt/gewijzigd, aan+passen/past/gepast, veranderen/verandert/veranderd | gewijzigd door, gewijzigd in, aangepast in
      edit: bewerken/bewerkt/bewerkt
      collect: in+winnen/wint/gewonnen, verzamelen/verzamelt/verzameld
      delete: verwijderen/verwijdert/verwijderd, wissen/wist/gewist
      destroy: vernietigen/vernietigt/vernietigd
      manage: beheren/beheert/beheerd | beheerd door, beheerd in
      access: benaderen/benadert/benaderd
      process: verwerken/verwerkt/verwerkt | verwerkt door, verwerkt in
      use: gebruiken/gebruikt/gebruikt, benutten/benut/benut | gebruikt door, gebruikt voor, gebruikt in, gebruikt bij
      serve: bedienen/bedient/bediend
      support: ondersteunen/ondersteunt/ondersteund | ondersteund door, ondersteund met
      depend: af+hangen/hangt/gehangen van | vereist door | afhankelijk van
      provide: leveren/levert/geleverd aan | beleverd door
      realize: realiseren/realiseert/gerealiseerd, verwezenlijken/verwezenlijkt/verwezenlijkt
      implement: implementeren/implementeert/geïmplementeerd
      comply: voldoen/voldoet/voldaan aan | nageleefd door
      fulfil: in+vullen/vult/gevuld, vervullen/vervult/vervuld
      perform: uit+voeren/voert/gevoerd | uitgevoerd door, belegd bij | toegewezen aan, verantwoordelijk voor
      execute: verrichten/verricht/verricht
      offer: bieden/biedt/geboden, aan+bieden/biedt/geboden
      contain: bevatten/bevat/bevat, bestaan/bestaat/bestaan uit | onderdeel van, bevat door, bevat in, deel van | | horen/hoort/gehoord bij, vallen/valt/gevallen binnen, deel_uit+maken/maakt/gemaakt van, behoren/behoort/behoord tot
      compose: omvatten/omvat/omvat | omvat door | samengesteld uit
      aggregate: groeperen/groepeert/gegroepeerd | gegroepeerd door, gegroepeerd in
      trigger: starten/start/gestart, op+starten/start/gestart, triggeren/triggert/getriggerd
      lead: leiden/leidt/geleid tot | veroorzaakt door | | voort+komen/komt/gekomen uit
      follow: volgen/volgt/gevolgd op | gevolgd door
      precede: vooraf+gaan/gaat/gegaan aan | voorafgegaan door
      send: sturen/stuurt/gestuurd naar, versturen/verstuurt/verstuurd naar, verzenden/verzendt/verzonden naar, zenden/zendt/gezonden naar, door+sturen/stuurt/gestuurd naar, toe+sturen/stuurt/gestuurd aan | toegestuurd van, toegestuurd door
      deliver: aan+leveren/levert/geleverd aan, verstrekken/verstrekt/verstrekt aan, aan+leveren/levert/geleverd bij | aangeleverd van, aangeleverd door
      report: melden/meldt/gemeld bij, melden/meldt/gemeld aan | gemeld van, gemeld door
      transfer: over+dragen/draagt/gedragen aan | overgedragen van, overgedragen door
      receive: ontvangen/ontvangt/ontvangen van | bron voor
      exchange: uit+wisselen/wisselt/gewisseld met | uitgewisseld met
      influence: beïnvloeden/beïnvloedt/beïnvloed
      govern: regelen/regelt/geregeld | geregeld door | | vallen/valt/gevallen onder
      specialize: specialiseren/specialiseert/gespecialiseerd | gespecialiseerd door | een soort, specialisatie van, een specialisatie van
      associate: | | geassocieerd met
      concern: betreffen/betreft/betroffen
      relate: samen+hangen/hangt/gehangen met | | gekoppeld aan, verbonden met, gerelateerd aan
      show: tonen/toont/getoond | getoond op, getoond door, getoond in | | staan/staat/gestaan op
      """#,
    layers: #"""
      strategy: strategie-, strategische
      business: bedrijfs-
      application: applicatie-
      technology: technologie-, technische
      physical: fysieke, fysiek
      motivation: motivatie-
      implementation: implementatie-
      other:
      """#)
}
