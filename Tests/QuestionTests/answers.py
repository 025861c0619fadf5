#!/usr/bin/env python3
"""Answers the questions of questions.tsv straight from the model files, to hold against what Vraag answers.

    python3 Tests/QuestionTests/answers.py            prints key -> rows as JSON; a concept is its id
    python3 Tests/QuestionTests/answers.py --models   prints name -> path of the models

One function a question, a few lines each, with nothing of Vraag in it. It returns rows, or one number, text or truth.
"""

import json
import statistics
import sys
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True  # no __pycache__ beside the tests

from models import after, chain, coarchi, exchange, fold, only, turned  # noqa: E402

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHARED = ROOT.parent / "shared" / "models"
MODELS = {
    "modelschool": (exchange, ROOT / "samples/modelschool.xml"),
    "rosa": (coarchi, SHARED / "rosa"),
    "archisurance": (exchange, SHARED / "formats/oef-3--mmorga__archimate-diff__ArchiSurance_V3.xml"),
    "vera": (exchange, SHARED / "formats/oef-3--Aedes-datastandaarden__VERA-Domeinmodellen__VERA_3.2.1.xml"),
    "enroll": (exchange, SHARED / "eamodelset/9b56e3eb-a43f-4545-8554-67ad2952bb58/model.xml"),
    "balloons": (exchange, SHARED / "eamodelset/4ffbe26f-0ac4-4505-8035-9afa9e1bd26b/model.xml"),
}
ANSWERS = {}
PROCESS = ("BusinessProcess", "ApplicationProcess", "TechnologyProcess")
FUNCTION = ("BusinessFunction", "ApplicationFunction", "TechnologyFunction")
INTERACTION = ("BusinessInteraction", "ApplicationInteraction", "TechnologyInteraction")
ACTIVITY = PROCESS + FUNCTION + INTERACTION
SERVICE = ("BusinessService", "ApplicationService", "TechnologyService")
DATA = ("BusinessObject", "DataObject", "Contract", "Representation", "Artifact")
WHO = ("BusinessActor", "BusinessRole", "BusinessCollaboration")
TECHNOLOGY = (
    "Node", "Device", "SystemSoftware", "TechnologyCollaboration", "TechnologyInterface", "Path", "CommunicationNetwork",
    "TechnologyFunction", "TechnologyProcess", "TechnologyInteraction", "TechnologyEvent", "TechnologyService",
    "Artifact")
BUSINESS = WHO + (
    "BusinessInterface", "BusinessProcess", "BusinessFunction", "BusinessInteraction", "BusinessEvent",
    "BusinessService", "BusinessObject", "Contract", "Representation", "Product")
APPLICATION = (
    "ApplicationComponent", "ApplicationCollaboration", "ApplicationInterface", "ApplicationProcess",
    "ApplicationFunction", "ApplicationInteraction", "ApplicationEvent", "ApplicationService", "DataObject")
LAYERS = {"Business": BUSINESS, "Application": APPLICATION, "Technology": TECHNOLOGY,
          "Implementation & Migration": ("Plateau", "Gap", "WorkPackage", "Deliverable", "ImplementationEvent")}
HIGH = {"laag": 1, "midden": 2, "hoog": 3}


def answers(key):
    def keep(function):
        ANSWERS[key] = function
        return function
    return keep


def several(pairs):
    """The targets of at least two of these."""
    return {target for target, times in Counter(target for _, target in pairs).items() if times > 1}


def alike(concepts, trait):
    """Those that share a trait with another."""
    groups = {}
    for concept in concepts:
        groups.setdefault(trait(concept), []).append(concept)
    return [c for group, members in groups.items() if group is not None and len(members) > 1 for c in members]


# 4.1 Consumption and production of data


@answers("1")
def q(m):
    return only(m.reads, m.of(*PROCESS), m.named("Leerling")), 0


@answers("2")
def q(m):
    return only(m.writes, m.of("BusinessFunction"), m.of("BusinessObject"))


@answers("3")
def q(m):
    return only(m.reads - m.writes, m.of("BusinessFunction"), m.of("BusinessObject"))


@answers("4")
def q(m):
    return chain(only(m.performs, m.of("ApplicationComponent"), m.of("ApplicationFunction")),
                 only(m.writes, None, m.of("DataObject")), only(m.realizes, None, m.of("BusinessObject")))


@answers("5")
def q(m):
    process = m.named("Verwerken aanmelding")
    return only(m.reads, process | m.inside(process), m.of(*DATA)), 1


@answers("6")
def q(m):
    process = m.named("Verwerken aanmelding")
    return only(m.writes, process | m.inside(process), m.of(*DATA)), 1


@answers("7")
def q(m):
    return m.of("BusinessObject") & {d for _, d in m.writes} - {d for _, d in m.reads}


@answers("8")
def q(m):
    return m.of("BusinessObject") & {d for _, d in m.reads} - {d for _, d in m.writes}


@answers("9")
def q(m):
    function = m.of("BusinessFunction")
    rows = chain(only(m.reads - m.writes, function, m.of("BusinessObject")), turned(only(m.writes, function)))
    return {row for row in rows if row[0] != row[2]}


@answers("10")
def q(m):
    by = m.of(*PROCESS, "ApplicationComponent")
    return several(only(m.writes, by, m.of(*DATA)))


@answers("11")
def q(m):
    records = {a for a, _ in only(m.realizes, m.of("DataObject"), m.named("Leerling") & m.of("BusinessObject"))}
    return turned(only(m.writes, m.kind("Pakket"), records))


@answers("12")
def q(m):
    steps = m.of(*PROCESS) & m.folder("Leerlingreis")
    later = {(a, b) for a in steps for b in after({a}, m.pairs("Triggering")) & steps}
    return {(a, d, b) for a, d in only(m.writes, steps, m.of("BusinessObject")) for x, b in later
            if x == a and (b, d) in m.writes}


@answers("13")
def q(m):
    steps = m.of("BusinessProcess") & m.inside(m.named("Verwerken aanmelding"))
    return only(m.reads | m.writes, steps, m.of("BusinessObject"))


# 4.2 Support by applications


@answers("14")
def q(m):
    return chain(only(m.realizes, m.kind("Pakket"), m.kind("Referentiecomponent")),
                 only(m.performs, None, m.of("ApplicationFunction")), only(m.serves, None, m.of("BusinessFunction")))


@answers("15")
def q(m):
    needed = only(m.serves, m.of("ApplicationFunction"), m.named("Registreren resultaat"))
    return turned(only(m.performs, m.of("ApplicationComponent"), {function for function, _ in needed}))


@answers("16")
def q(m):
    return only(m.serves, m.kind("Pakket"), m.of("BusinessFunction"))


@answers("17")
def q(m):
    times = Counter(a for a, _ in only(m.serves, m.of("ApplicationComponent"), m.of(*PROCESS)))
    return times.most_common(3)


@answers("18")
def q(m):
    by = turned(only(m.serves, m.of("ApplicationComponent"), m.of(*PROCESS)))
    alone = {p for p, n in Counter(p for p, _ in by).items() if n == 1}
    return only(by, alone)


@answers("19")
def q(m):
    return only(m.realizes, m.kind("Pakket"), m.kind("Referentiecomponent"))


@answers("20")
def q(m):
    return only(m.serves, m.of("ApplicationComponent"), m.of("BusinessActor", "Location"))


@answers("21")
def q(m):
    return only(m.serves, m.of(*TECHNOLOGY), m.named("Schoolspoor")), 0


# 4.3 Overlap and gaps


@answers("22")
def q(m):
    return several(only(m.serves, m.kind("Pakket"), m.of("BusinessFunction")))


@answers("23")
def q(m):
    served = {f for _, f in only(m.serves, m.of("ApplicationComponent", "ApplicationFunction"))}
    return m.of("BusinessFunction") - served


@answers("24")
def q(m):
    either = m.pairs() | turned(m.pairs())
    return m.kind("Pakket") - {a for a, _ in only(either, None, m.of(*FUNCTION, "Capability"))}


@answers("25")
def q(m):
    return several(only(m.realizes, m.kind("Pakket"), m.kind("Referentiecomponent")))


@answers("26")
def q(m):
    either = m.pairs() | turned(m.pairs())
    return m.kind("Landelijke voorziening") - {a for a, _ in only(either, None, m.kind("Pakket"))}


@answers("27")
def q(m):
    times = Counter(c for _, c in only(m.realizes, m.kind("Pakket")))
    return {(c, times[c]) for c in m.kind("Referentiecomponent") if times[c] != 1}


@answers("28")
def q(m):
    steps = m.of("BusinessProcess")
    towards = {p for p in steps if after({p}, m.realizes) & m.of("Goal")}
    whole = {part for p in towards for part in m.inside({p})}
    return steps - towards - whole


@answers("29")
def q(m):
    by = m.of("BusinessProcess") | {f for f, _ in only(m.contains, m.of("BusinessFunction"), m.of("BusinessProcess"))}
    return m.of("Capability") - {c for _, c in only(m.realizes, by)}


# 4.4 Ownership and roles


@answers("30")
def q(m):
    return [(p, next(iter(m.concepts[p].values("Eigenaar")), None)) for p in m.named("Vaststellen begroting")]


@answers("30b")
def q(m):
    return only(m.performs, m.of(*WHO), m.named("Vaststellen begroting")), 0


@answers("31")
def q(m):
    return {p for p in m.of("BusinessProcess") if not m.concepts[p].value("Eigenaar")}


@answers("31b")
def q(m):
    return m.of("BusinessProcess") - {p for _, p in only(m.performs, m.of(*WHO))}


@answers("32")
def q(m):
    owns = m.pairs("Association", when=lambda r: r.name == "functioneel eigenaar")
    return only(owns, m.of("BusinessActor"), m.of("ApplicationComponent"))


@answers("33")
def q(m):
    known = {app for who, app in m.pairs("Association", "Assignment") if who in m.of(*WHO)}
    return {a for a in m.kind("Pakket") if not m.concepts[a].value("Eigenaar")} - known


@answers("34")
def q(m):
    access = {r.id for r in m.relationships.values()
              if r.type == "Access" and r.source in m.of("BusinessRole") and r.target in m.of("BusinessObject")}
    return only(m.pairs("Association"), m.kind("Zeggenschap"), access)


@answers("34b")
def q(m):
    access = {r.id for r in m.relationships.values() if r.type == "Access" and r.source in m.of("BusinessRole")}
    return Counter(c for c, _ in only(m.pairs("Association"), m.of("Constraint"), access)).items()


@answers("35")
def q(m):
    return [(m.concepts[o].id, m.concepts[o].value("Eigenaar")) for o in m.named("Zorgdossier")]


@answers("36")
def q(m):
    content = m.pairs("Association", when=lambda r: r.name == "inhoudelijk verantwoordelijk")
    return only(m.performs & content, m.of("BusinessRole"), m.of(*PROCESS))


@answers("37")
def q(m):
    mentor = m.named("Mentor")
    kinds = {b for _, b in only(m.pairs("Specialization"), mentor)}
    return only(m.performs, mentor | kinds, m.of(*ACTIVITY)), 1


# 4.5 Flows with outside parties


def flows(m, source=None, target=None, when=lambda r: True):
    return [r for r in m.relationships.values() if r.type == "Flow" and when(r)
            and (source is None or r.source in source) and (target is None or r.target in target)]


@answers("38")
def q(m):
    return [(r.id, r.name, r.value("Gegevenssoort")) for r in flows(m, None, m.named("DUO"))]


@answers("38b")
def q(m):
    school = m.named("Onderwijsinstelling")
    return [(r.id, r.value("Benaming")) for r in m.relationships.values()
            if r.type == "Association" and r.value("Benaming") and {r.source, r.target} & school]


@answers("39")
def q(m):
    return [(r.id, r.name) for r in flows(m, m.of("BusinessActor"), m.of("BusinessRole"))]


@answers("40")
def q(m):
    return [(r.id, r.value("Grondslag") or None, r.value("Referentie") or None)
            for r in flows(m, m.named("Onderwijsinstelling"))]


@answers("41")
def q(m):
    return [(r.id, r.name, r.value("Grondslag") or None) for r in flows(m, m.named("Onderwijsinstelling"))
            if r.value("Grondslag") != "wettelijk"]


@answers("42")
def q(m):
    pupil = m.pairs("Flow", when=lambda r: "Leerling" in r.values("Gegevenssoort"))
    return only(pupil | turned(pupil), m.of(*WHO, "Stakeholder"), m.named("Onderwijsinstelling")), 0


@answers("43")
def q(m):
    here, there = m.named("Schoolspoor"), m.of("ApplicationComponent")
    return [(r.id, r.name) for r in m.relationships.values()
            if r.type == "Flow" and (r.source in here and r.target in there or r.target in here and r.source in there)]


@answers("43b")
def q(m):
    return only(m.serves, m.of("ApplicationInterface", "BusinessInterface", "TechnologyInterface"), m.named("Schoolspoor")), 0


@answers("44")
def q(m):
    between = {r.id for r in flows(m, m.of("ApplicationComponent"), m.of("ApplicationComponent"))}
    return only(m.pairs("Association"), m.of("Constraint"), between)


@answers("45")
def q(m):
    return only(m.serves, m.kind("Landelijke voorziening"), m.of(*PROCESS))


# 4.6 Impact analysis and what-if


def layer(m, id):
    for name, types in LAYERS.items():
        if m.concepts[id].type in types:
            return name
    return "Other"


@answers("46")
def q(m):
    depends = m.pairs("Serving", "Realization", "Assignment", "Triggering", "Flow", "Influence") | m.writes
    depends |= turned(m.contains | m.reads | m.pairs("Specialization"))
    unknown = m.pairs("Access", when=lambda r: r.mode in ("", "Access"))
    depends |= unknown | turned(unknown)
    steps, reached = {}, m.named("Absentiebalie")
    for step in (0, 1, 2):
        steps |= {id: step for id in reached if id not in steps}
        reached = {b for a, b in depends if a in reached}
    # Who performs or realizes what is served is served too (DR4).
    behind = m.pairs("Assignment", "Realization")
    served = {c for a, b in m.serves if a in m.named("Absentiebalie") for c, d in behind if d == b}
    steps |= {id: 2 for id in served if id not in steps}
    return [(layer(m, id), id, step) for id, step in steps.items() if step]


@answers("47")
def q(m):
    by = only(m.serves, m.of("ApplicationComponent"), m.of(*PROCESS))
    gone = m.named("Schoolspoor")
    return {p for a, p in by if a in gone} - {p for a, p in by if a not in gone}


@answers("47b")
def q(m):
    rest = m.of("ApplicationComponent") - m.named("Schoolspoor")
    return m.of(*PROCESS) - {p for a, p in m.serves if a in rest}


@answers("48")
def q(m):
    law = m.named("Wet register onderwijsdeelnemers")
    touched = {b for a, b in m.pairs("Association", "Influence") if a in law} & m.of(*PROCESS)
    return turned(only(m.serves, m.of("ApplicationComponent", "ApplicationFunction"), touched))


@answers("49")
def q(m):
    return {v.id for v in m.views.values() if v.shows & m.named("Leerling") & m.of("BusinessObject")}


@answers("50")
def q(m):
    ends = [(r.source, r.id, r.target) for r in m.relationships.values()]
    ends += [(target, id, source) for source, id, target in ends]
    ways = [(start, []) for start in m.named("Gemeente")]
    while not any(at in m.named("Zorgdossier") for at, _ in ways):
        ways = [(b, [*way, id]) for at, way in ways for a, id, b in ends if a == at and id not in way]
    return [(way,) for at, way in ways if at in m.named("Zorgdossier")]


@answers("51")
def q(m):
    used = lambda school: {a for a, b in m.serves if b in m.named(school)} & m.kind("Pakket")
    fills = turned(only(m.realizes, None, m.kind("Referentiecomponent")))
    return chain(turned(only(fills, None, used("Wilgencollege"))), only(fills, None, used("Basisschool 't Kompas")))


@answers("52")
def q(m):
    becomes = m.pairs("Association", when=lambda r: r.name == "was-wordt")
    return only(becomes, m.having(m.kind("Pakket"), Levensfase="Uitfaseren"), m.of("ApplicationComponent"))


@answers("53")
def q(m):
    return chain(only(m.realizes, m.of("WorkPackage"), m.of("CourseOfAction")), only(m.serves, None, m.of("Capability")))


# 4.7 Privacy and classification


@answers("54")
def q(m):
    return m.having(m.of("BusinessObject"), Persoonsgegevens="Ja")


@answers("55")
def q(m):
    secret = m.having(m.of("BusinessObject"), Persoonsgegevens="Ja", Vertrouwelijkheid="Hoog")
    return chain(only(m.access, m.kind("Pakket"), m.of("DataObject")), only(m.realizes, None, secret))


@answers("56")
def q(m):
    roles = {b for _, b in only(m.performs, m.named("Helderveld Zorgsystemen"))}
    personal = m.having(m.of("BusinessObject"), Persoonsgegevens="Ja")
    return only(m.access, roles & m.of("BusinessRole"), personal), 1


@answers("57")
def q(m):
    keys = ("Beschikbaarheid", "Integriteit", "Vertrouwelijkheid")
    return {o for o in m.of("BusinessObject") if not all(m.concepts[o].value(key) for key in keys)}


@answers("58")
def q(m):
    level = lambda id: HIGH.get(m.concepts[id].value("Vertrouwelijkheid").casefold(), 0)
    return {a for a, d in only(m.access, m.kind("Pakket"), m.of("DataObject")) if 0 < level(a) < level(d)}


@answers("59")
def q(m):
    return {o for o in m.having(m.of("BusinessObject"), Persoonsgegevens="Ja") if not m.concepts[o].value("Bewaartermijn")}


@answers("60")
def q(m):
    access = {r.id for r in m.relationships.values() if r.type == "Access" and r.source in m.of(*PROCESS)}
    return only(m.pairs("Association"), m.kind("Wet"), access)


@answers("61")
def q(m):
    personal = only(m.access, m.of(*PROCESS), m.having(m.of("BusinessObject"), Persoonsgegevens="Ja"))
    laws = turned(only(m.pairs("Association"), m.kind("Wet")))
    tools = turned(only(m.serves, m.of("ApplicationComponent", "ApplicationFunction")))
    to = only(m.flows, None, m.of(*WHO, "Stakeholder"))
    return {(p, d, law, who, tool) for p, d in personal for x, law in laws if x == p
            for y, who in to if y == p for z, tool in tools if z == p}


@answers("62")
def q(m):
    care = m.inside(m.named("Zorgdossier")) | m.named("Zorgdossier")
    touching = {a for a, _ in only(m.access, m.of(*ACTIVITY), care & m.of(*DATA))}
    return turned(only(m.performs, m.of(*WHO), touching))


# 4.8 Standards


@answers("63")
def q(m):
    must = m.pairs("Realization", when=lambda r: r.value("Verbindingsrol") == "Verplicht")
    return only(must, m.of("ApplicationComponent"), m.named("Edukoppeling transactiestandaard")), 0


@answers("64")
def q(m):
    return [(r.source, r.target, r.value("Verbindingsrol")) for r in m.relationships.values()
            if r.type == "Realization" and r.source in m.named("Leerlingadministratiesysteem (LAS)")
            and r.target in m.of("Constraint")]


@answers("65")
def q(m):
    version = turned(only(m.pairs("Specialization"), m.kind("Standaardversie"), m.of("Constraint")))
    ended = m.having(m.kind("Standaardversie"), Status="Ingetrokken")
    standards = {s for s, _ in version} - {s for s, v in version if v not in ended}
    return only(m.realizes, m.of("ApplicationComponent"), standards)


@answers("66")
def q(m):
    told = {b for a, b in m.pairs("Association") | turned(m.pairs("Association")) if a in m.of("Constraint")}
    between = flows(m, m.of("ApplicationComponent"), m.of("ApplicationComponent"))
    return {(r.id, r.name) for r in between if r.id not in told}


@answers("67")
def q(m):
    return m.kind("Standaard") - {s for _, s in m.realizes}


# 4.9 Derived relations


@answers("68")
def q(m):
    process = m.named("Registreren resultaat")
    return {row[:3] for row in chain(
        only(m.realizes, m.kind("Pakket"), m.kind("Referentiecomponent")),
        only(m.performs, None, m.of("ApplicationFunction")), only(m.serves, None, process))}


@answers("69")
def q(m):
    parent = m.named("Verwerken aanmelding")
    by = {f for f, _ in only(m.serves, m.of("ApplicationFunction"), parent)}
    return m.of(*PROCESS) & m.inside(parent) - {p for _, p in only(m.serves, by)}


@answers("70")
def q(m):
    way = chain(only(m.realizes, m.kind("Pakket"), m.kind("Referentiecomponent")),
                only(m.performs, None, m.of("ApplicationFunction")), only(m.serves, None, m.of("BusinessFunction")))
    return {(row[0], row[3]) for row in way} & m.serves


@answers("72")
def q(m):
    functions = m.of("BusinessFunction")
    rows = chain(only(m.pairs("Association"), m.of("WorkPackage"), m.of("ApplicationComponent")),
                 only(m.serves, None, functions), only(turned(m.contains), None, functions),
                 only(m.realizes, None, m.of("Capability")))
    return rows, (0, 1, 3, 4)


# 4.10 Counting, ranking, matrix, totals


@answers("73")
def q(m):
    return list(Counter(e.type for e in m.elements.values()).items())


@answers("74")
def q(m):
    return {(d, len(m.inside({d}) & m.of(*PROCESS))) for d in m.kind("Bedrijfsdomein")}


def costs(m, ids, key="Kosten"):
    return [float(m.concepts[id].value(key)) for id in ids if m.concepts[id].value(key)]


@answers("75")
def q(m):
    return sum(costs(m, m.kind("Pakket")))


@answers("75b")
def q(m):
    return sum(costs(m, m.having(m.kind("Pakket"), Levensfase="Uitfaseren")))


@answers("76")
def q(m):
    functions = {f for f, _ in only(m.realizes, m.of("BusinessFunction"), m.named("Digitaal leren en toetsen"))}
    return statistics.fmean(costs(m, {a for a, _ in only(m.serves, m.kind("Pakket"), functions)}, "Kriticiteit"))


@answers("77")
def q(m):
    return only(m.serves, m.kind("Pakket"), m.of("BusinessFunction")), (1, 0)


@answers("78")
def q(m):
    return Counter(r for r, _ in only(m.performs, m.of("BusinessRole"), m.of(*ACTIVITY))).most_common(1)


@answers("79")
def q(m):
    keys = ("Eigenaar", "Leverancier", "Kosten", "Levensfase")
    packages = m.kind("Pakket")
    full = [a for a in packages if all(m.concepts[a].value(key) for key in keys)]
    return [(100 * len(full) / len(packages), len(full), len(packages))]


# 4.11 Quality of the model itself


@answers("81")
def q(m):
    return {id for id, e in m.elements.items() if not e.name.strip()}


@answers("82")
def q(m):
    return {id for id, e in m.elements.items() if not e.documentation.strip()}


@answers("83")
def q(m):
    return set(m.elements) - {id for v in m.views.values() for id in v.shows}


@answers("84")
def q(m):
    return {v.id for v in m.views.values() if not v.shows}


@answers("85")
def q(m):
    twice = alike(m.elements.values(), lambda e: (e.type, fold(e.name)) if e.name.strip() else None)
    return {(e.type, e.name, e.id) for e in twice}


@answers("87")
def q(m):
    return set(m.elements) - {end for pair in m.pairs() for end in pair}


@answers("88")
def q(m):
    twice = alike(m.relationships.values(), lambda r: (r.type, r.source, r.target))
    return {(r.type, m.called(r.source), m.called(r.target), r.id) for r in twice}


@answers("89")
def q(m):
    return {a for a, b in m.pairs() if a == b and a in m.elements}


LETTERS = {"Composition": "c", "Aggregation": "g", "Assignment": "i", "Realization": "r", "Serving": "v", "Access": "a",
           "Influence": "n", "Association": "o", "Triggering": "t", "Flow": "f", "Specialization": "s"}


@answers("90")
def q(m):
    lines = (SHARED.parent / "metamodel/allowed.tsv").read_text().splitlines()
    table = {tuple(line.split("\t")[:2]): line.split("\t")[2] for line in lines[1:] if "\t" in line}
    junction = {"AndJunction": "Junction", "OrJunction": "Junction"}
    type = lambda id: junction.get(m.concepts[id].type, m.concepts[id].type if id in m.elements else "Relationship")
    return {(r.id, r.type, m.called(r.source), m.called(r.target))
            for r in m.relationships.values() if LETTERS[r.type] not in table[type(r.source), type(r.target)]}


@answers("91")
def q(m):
    roles = m.of("BusinessRole")
    return {r.id for r in m.relationships.values() if r.type == "Association" and {r.source, r.target} <= roles}


@answers("92")
def q(m):
    lower, upper = m.of(*TECHNOLOGY), m.of(*BUSINESS)
    return {r.id for r in m.relationships.values()
            if r.source in lower and r.target in upper or r.source in upper and r.target in lower}


@answers("93")
def q(m):
    return {a for a in m.of("ApplicationComponent") if a in after({a}, m.flows)}


@answers("93b")
def q(m):
    return {a for a in m.elements if a in after({a}, m.contains)}


@answers("94")
def q(m):
    keys = ("Eigenaar", "Leverancier", "Kosten", "Levensfase")
    return {a for a in m.kind("Pakket") if not all(m.concepts[a].value(key) for key in keys)}


@answers("95")
def q(m):
    return {id for id, e in m.elements.items() if e.name != e.name.strip()}


@answers("96")
def q(m):
    services = m.of(*SERVICE)
    both = only(m.flows | turned(m.flows), services, services)
    return {a for a, n in Counter(a for a, _ in both).items() if n > 3}


@answers("96b")
def q(m):
    hop = only(m.flows, m.of(*SERVICE), m.of(*SERVICE))
    return chain(hop, hop, hop, hop)


@answers("97")
def q(m):
    return {(r.id, m.called(r.source), m.called(r.target))
            for r in m.relationships.values() if r.type == "Access" and not r.mode}


@answers("98")
def q(m):
    held = [(key, id, value) for id, concept in m.concepts.items() for key, value in concept.properties
            if value.strip() and key != "Specialization"]
    keys = {key for key, _, _ in held}
    return {(key, len({id for k, id, _ in held if k == key}), len({v for k, _, v in held if k == key})) for key in keys}


def rows(answer):
    """The rows as lists; a pair of rows and columns keeps these columns."""
    if isinstance(answer, (bool, int, float, str)):
        return [[answer]]
    if isinstance(answer, tuple):
        found, columns = answer
        columns = columns if isinstance(columns, tuple) else (columns,)
        answer = {tuple(row[c] for c in columns) for row in found}
    return sorted((list(row) if isinstance(row, tuple) else [row] for row in answer), key=repr)


def main():
    if "--models" in sys.argv[1:]:
        json.dump({name: str(path) for name, (_, path) in MODELS.items()}, sys.stdout)
        return
    models, found = {}, {}
    for line in (HERE / "questions.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        key, model = line.split("\t")[:2]
        if key in ANSWERS:
            if model not in models:
                read, path = MODELS[model]
                models[model] = read(path)
            found[key] = rows(ANSWERS[key](models[model]))
    json.dump(found, sys.stdout, ensure_ascii=False, indent=None, separators=(",", ":"))


if __name__ == "__main__":
    main()
