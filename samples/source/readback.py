"""Reads the written files back, with nothing of the code that wrote them, and says what each holds.

A description is a dictionary: id to (type, name, documentation, properties, specialization) of an element and to
(type, name, properties, source, target, mode, strength, directed) of a relationship; id to what it shows of a view; and
id to its folder. What a format cannot carry is left out.
"""

import csv as _csv
import io
import xml.etree.ElementTree as ET

OEF = "{http://www.opengroup.org/xsd/archimate/3.0/}"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}type"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def exchange(content):
    root = ET.fromstring(content.encode())
    keys = {d.get("identifier"): d.findtext(OEF + "name") for d in root.iter(OEF + "propertyDefinition")}
    concepts, shown, folder = {}, {}, {}
    for node in [*root.iter(OEF + "element"), *root.iter(OEF + "relationship")]:
        name = next((n.text or "" for n in node.findall(OEF + "name") if n.get(LANG) == "nl"), "")
        properties = [(keys[p.get("propertyDefinitionRef")], p.findtext(OEF + "value") or "")
                      for p in node.iter(OEF + "property")]
        special = "".join(value for key, value in properties if key == "Specialization")
        properties = [pair for pair in properties if pair[0] != "Specialization"]
        if node.tag == OEF + "element":
            documentation = node.findtext(OEF + "documentation") or ""
            concepts[node.get("identifier")] = (node.get(XSI), name, documentation, properties, special)
        else:
            concepts[node.get("identifier")] = (
                node.get(XSI), name, properties, node.get("source"), node.get("target"), node.get("accessType", ""),
                node.get("modifier", ""), node.get("isDirected") == "true")
    for view in root.iter(OEF + "view"):
        refs = [n.get("elementRef") for n in view.iter(OEF + "node")]
        refs += [n.get("relationshipRef") for n in view.iter(OEF + "connection")]
        shown[view.get("identifier")] = (view.findtext(OEF + "name"), sorted(refs))

    def walk(item, path):
        label = item.findtext(OEF + "label")
        path = path + [label] if label else path
        if item.get("identifierRef"):
            folder[item.get("identifierRef")] = path
        for inner in item.findall(OEF + "item"):
            walk(inner, path)

    for item in root.find(OEF + "organizations").findall(OEF + "item"):
        walk(item, [])
    return {"concepts": concepts, "views": shown, "folders": folder}


def archi(content):
    root = ET.fromstring(content.encode())
    profiles = {p.get("id"): p.get("name") for p in root.findall("profile")}
    concepts, shown, folder = {}, {}, {}
    modes = {None: "", "0": "Write", "1": "Read", "2": "Access", "3": "ReadWrite"}

    def read(node, path):
        kind, identifier, name = node.get(XSI).removeprefix("archimate:"), node.get("id"), node.get("name", "")
        folder[identifier] = path
        properties = [(p.get("key"), p.get("value")) for p in node.findall("property")]
        if kind == "ArchimateDiagramModel":
            refs = [n.get("archimateElement") for n in node.iter("child")]
            shown[identifier] = (name, sorted(refs + [n.get("archimateRelationship") for n in node.iter("sourceConnection")]))
        elif kind.endswith("Relationship"):
            concepts[identifier] = (
                kind.removesuffix("Relationship"), name, properties, node.get("source"), node.get("target"),
                modes[node.get("accessType")], node.get("strength", ""), node.get("directed") == "true")
        else:
            if kind == "Junction":
                kind = "OrJunction" if node.get("type") == "or" else "AndJunction"
            concepts[identifier] = (
                kind, name, node.findtext("documentation") or "", properties, profiles.get(node.get("profiles"), ""))

    def walk(parent, path):
        for inner in parent.findall("folder"):
            walk(inner, path + [inner.get("name")])
        for node in parent.findall("element"):
            read(node, path)

    walk(root, [])
    return {"concepts": concepts, "views": shown, "folders": folder}


def csv(files):
    rows = {name: list(_csv.reader(io.StringIO(content, newline=""))) for name, content in files.items()}
    properties = {}
    for identifier, key, value in rows["properties.csv"][1:]:
        properties.setdefault(identifier, []).append((key, value))
    concepts = {}
    for identifier, kind, name, documentation, special in rows["elements.csv"][2:]:
        own = properties.get(identifier, [])
        if kind == "Junction":
            kind = dict(own)["Junction_Type"] + "Junction"
        own = [pair for pair in own if pair[0] != "Junction_Type"]
        concepts[identifier] = (kind, name, documentation, own, special)
    for identifier, kind, name, _, source, target, _ in rows["relations.csv"][1:]:
        own = properties.get(identifier, [])
        said = dict(own)
        own = [pair for pair in own if pair[0] not in ("Access_Type", "Directed", "Influence_Strength")]
        concepts[identifier] = (
            kind.removesuffix("Relationship"), name, own, source, target, said.get("Access_Type", ""),
            said.get("Influence_Strength", ""), said.get("Directed") == "true")
    return {"concepts": concepts}
