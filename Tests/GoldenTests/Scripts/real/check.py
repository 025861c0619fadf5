"""Answers what the scripts in Scripts/real ask, from the model files alone and without Vraag.

python3 Tests/GoldenTests/Scripts/real/check.py prints for each model the answers that its script must have.
"""

import collections
import pathlib
import xml.etree.ElementTree as ET

SHARED = pathlib.Path(__file__).parents[5] / "shared" / "models"
XSI_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
EXCHANGE = "{http://www.opengroup.org/xsd/archimate/3.0/}"


def coarchi(folder):
    elements, relations = {}, []
    for path in sorted(folder.rglob("*.xml")):
        root = ET.parse(path).getroot()
        kind = root.tag.split("}")[-1]
        if kind in ("Folder", "ArchimateModel") or kind.endswith("Model"):
            continue
        item = {"type": kind, "name": root.get("name", ""), "id": root.get("id")}
        item["properties"] = [(p.get("key", ""), p.get("value", "")) for p in root.findall("properties")]
        if kind.endswith("Relationship"):
            item["type"] = kind[: -len("Relationship")]
            item["source"] = root.find("source").get("href").split("#")[1]
            item["target"] = root.find("target").get("href").split("#")[1]
            item["mode"] = {None: "assumed", "1": "Read", "2": "Access", "3": "ReadWrite"}[root.get("accessType")]
            relations.append(item)
        else:
            elements[item["id"]] = item
    return elements, relations


def exchange(path):
    root = ET.parse(path).getroot()
    elements, relations = {}, []
    for node in root.iter(EXCHANGE + "element"):
        elements[node.get("identifier")] = {
            "type": node.get(XSI_TYPE), "name": node.findtext(EXCHANGE + "name") or "", "id": node.get("identifier")}
    for node in root.iter(EXCHANGE + "relationship"):
        relations.append({
            "type": node.get(XSI_TYPE), "id": node.get("identifier"), "source": node.get("source"),
            "target": node.get("target"), "mode": node.get("accessType", "assumed")})
    return elements, relations


def fold(text):
    return " ".join(text.split()).casefold()


def rosa():
    elements, relations = coarchi(SHARED / "rosa" / "model")
    ofkind = lambda value: {i for i, e in elements.items() if ("type", fold(value)) in {
        (fold(k), fold(v)) for k, v in e["properties"]}}
    oftype = lambda *types: {i for i, e in elements.items() if e["type"] in types}
    named = lambda name: {i for i, e in elements.items() if fold(e["name"]) == fold(name)}
    pairs = lambda kind, *modes: {
        (r["source"], r["target"]) for r in relations if r["type"] == kind and (not modes or r["mode"] in modes)}
    names = lambda ids: sorted(elements[i]["name"] for i in ids)
    processes = oftype("BusinessProcess", "ApplicationProcess", "TechnologyProcess")
    components = oftype("ApplicationComponent")
    data = oftype("BusinessObject", "DataObject", "Contract", "Representation", "Artifact")
    print("elements", len(elements), "relationships", len(relations))
    print("business processes", len(oftype("BusinessProcess")))
    print("requirements", len(oftype("Requirement")))
    print("processes that read data", len({s for s, t in pairs("Access", "Read", "ReadWrite") if s in processes}))
    print("data accessed by processes", len({t for s, t in pairs("Access") if s in processes and t in data}))
    served = {t for s, t in pairs("Serving") if s in components}
    print("processes served by no application", len(processes - served))
    count = collections.Counter(s for s, t in pairs("Serving") if s in components and t in processes)
    print("the application that serves most processes", [(elements[i]["name"], n) for i, n in count.most_common(2)])
    roles = oftype("BusinessRole")
    print("roles without any relationship", names(roles - {r[e] for r in relations for e in ("source", "target")}))
    print("associations that end on an access", len([
        r for r in relations if r["type"] == "Association"
        and {r["source"], r["target"]} & {a["id"] for a in relations if a["type"] == "Access"}]))
    for kind in ("Referentiecomponent", "Applicatie", "Gegevenssoort", "Standaard"):
        print(kind, len(ofkind(kind)))
    print("applications that realize a reference component", len({
        s for s, t in pairs("Realization") if s in ofkind("Applicatie") and t in ofkind("Referentiecomponent")}))
    print("what Onderwijsinstelling is assigned to", names({
        t for s, t in pairs("Assignment") if s in named("Onderwijsinstelling")})[:4])
    system = named("Leerlingadministratiesysteem")
    print("steps to DUO", steps(relations, system, named("DUO") & oftype("BusinessActor")))
    print("the impact of it", len(impact(elements, relations, system) - oftype("Junction")))


def steps(relations, sources, targets):
    """How many relationships lead from one of the sources to one of the targets, in either direction."""
    ends = {r[e] for r in relations for e in ("source", "target")}
    near = collections.defaultdict(set)
    for r in relations:
        places = [r["source"], r["target"]] + ([r["id"]] if r["id"] in ends else [])
        for place in places:
            near[place].update(places)
    reached, count = set(sources), 0
    while not reached & targets:
        wider = reached.union(*(near[place] for place in reached))
        if wider == reached:
            return None
        reached, count = wider, count + 1
    return count


def impact(elements, relations, starts):
    """What depends on the starts: they take what is theirs along, and then dependence is followed."""
    def follow(reached, allowed):
        while True:
            wider = reached | {t for s, t in allowed if s in reached}
            if wider == reached:
                return reached
            reached = wider

    theirs, depends = set(), set()
    for r in relations:
        forward, kind, mode = (r["source"], r["target"]), r["type"], r["mode"]
        backward = forward[::-1]
        if not {*forward} <= elements.keys():
            continue
        if kind in ("Composition", "Aggregation", "Assignment", "Realization"):
            theirs.add(forward)
        if kind in ("Assignment", "Realization", "Serving", "Influence", "Triggering", "Flow"):
            depends.add(forward)
        if kind in ("Composition", "Aggregation", "Specialization"):
            depends.add(backward)
        # An Archi file without a mode means Write.
        if kind == "Access" and mode != "Read":
            depends.add(forward)
        if kind == "Access" and mode in ("Read", "ReadWrite", "Access"):
            depends.add(backward)
    return follow(follow(starts, theirs), depends) - starts


def archisurance():
    elements, relations = exchange(
        SHARED / "formats" / "oef-3--ThomasRohde__archimate-renderer__archisurance.xml")
    oftype = lambda *types: {i for i, e in elements.items() if e["type"] in types}
    names = lambda ids: sorted(elements[i]["name"] for i in ids)
    print("elements", len(elements), "relationships", len(relations))
    print("business processes", names(oftype("BusinessProcess")))
    writes = {r["source"] for r in relations if r["type"] == "Access" and r["mode"] in ("Write", "ReadWrite")}
    print("what writes", names(writes & elements.keys()))
    flows = collections.Counter(r["source"] for r in relations if r["type"] == "Flow")
    print("most flows from", [(elements[i]["name"], n) for i, n in flows.most_common(3) if i in elements])
    handle = {i for i in elements if elements[i]["name"] == "Handle Claim"}
    print("parts of Handle Claim", names({
        r["target"] for r in relations if r["type"] in ("Composition", "Aggregation") and r["source"] in handle}))
    serving = {r["target"] for r in relations if r["type"] == "Serving"}
    print("business processes that nothing serves", names(oftype("BusinessProcess") - serving))


def large():
    elements, relations = exchange(
        SHARED / "eamodelset" / "id-a38bdc19622f419196e1f096879b2a00" / "model.xml")
    print("elements", len(elements), "relationships", len(relations))
    print(collections.Counter(e["type"] for e in elements.values()).most_common(5))
    print(collections.Counter(r["type"] for r in relations).most_common(5))
    ends = {r[e] for r in relations for e in ("source", "target")}
    print("elements without any relationship", len(elements.keys() - ends))
    served = collections.Counter(r["target"] for r in set(
        (r["source"], r["target"]) for r in relations if r["type"] == "Serving") for r in [{"target": r[1]}])
    print("served by most", [(elements[i]["name"], n) for i, n in served.most_common(3) if i in elements])


for model in (rosa, archisurance, large):
    print(f"== {model.__name__}")
    model()
