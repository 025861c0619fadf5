"""Reads model files for answers.py with nothing of Vraag: the exchange format, and the folder that coArchi writes.

A concept is what the file says: id, type, name, documentation, properties as pairs, for a relationship its ends, its
access mode and its strength, for a view what it shows. What Vraag makes of that is written down again below, as an
analyst would put it: which types a noun means, which relationships a verb.
"""

import unicodedata
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

XSI = "{http://www.w3.org/2001/XMLSchema-instance}type"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ARCHIMODE = {"1": "Read", "2": "Access", "3": "ReadWrite"}


@dataclass(eq=False)
class Concept:
    id: str
    type: str
    name: str = ""
    documentation: str = ""
    properties: list = field(default_factory=list)
    folder: str = ""
    source: str = ""
    target: str = ""
    mode: str = ""  # Read, Write, ReadWrite, Access, or nothing where the file says none
    strength: str = ""
    shows: set = field(default_factory=set)

    def values(self, key):
        return [value for name, value in self.properties if name.casefold() == key.casefold()]

    def value(self, key):
        """The first value of a key, or nothing."""
        return next(iter(self.values(key)), "")


class Model:
    def __init__(self, concepts, default_mode):
        self.default_mode = default_mode
        self.concepts = {concept.id: concept for concept in concepts}
        self.views = {c.id: c for c in concepts if c.type == "View"}
        self.relationships = {c.id: c for c in concepts if c.source}
        self.elements = {c.id: c for c in concepts if not c.source and c.type != "View"}

    def of(self, *types):
        """The elements of some types, by id."""
        return {id for id, element in self.elements.items() if element.type in types}

    def kind(self, value):
        """The elements that a property whose key ends in type gives a kind, or that have this specialization."""
        return {id for id, element in self.elements.items()
                for key, held in element.properties
                if held == value and (key == "Specialization" or key.casefold().split()[-1] == "type")}

    def named(self, name):
        """The elements that bear a name, whatever its case, its accents and its outer spaces."""
        return {id for id, element in self.elements.items() if fold(element.name) == fold(name)}

    def called(self, id):
        return self.concepts[id].name or id

    def having(self, ids, **conditions):
        """Those that have a value for each key; `_` in a key stands for a space."""
        return {id for id in ids
                if all(value in self.concepts[id].values(key.replace("_", " ")) for key, value in conditions.items())}

    def folder(self, name):
        return {id for id, element in self.elements.items() if name in element.folder.split("/")}

    def pairs(self, *types, when=lambda relationship: True):
        """Source and target of the relationships of some types; of all of them without a type."""
        return {(r.source, r.target) for r in self.relationships.values() if (not types or r.type in types) and when(r)}

    def accesses(self, *modes):
        return self.pairs("Access", when=lambda r: (r.mode or self.default_mode) in modes)

    @property
    def reads(self):
        return self.accesses("Read", "ReadWrite")

    @property
    def writes(self):
        return self.accesses("Write", "ReadWrite")

    @property
    def access(self):
        return self.pairs("Access")

    @property
    def serves(self):
        return self.pairs("Serving")

    @property
    def performs(self):
        return self.pairs("Assignment")

    @property
    def realizes(self):
        return self.pairs("Realization")

    @property
    def contains(self):
        return self.pairs("Composition", "Aggregation")

    @property
    def flows(self):
        return self.pairs("Flow")

    def inside(self, ids):
        """What is part of these, at any depth."""
        return after(ids, self.contains)


def after(ids, pairs):
    """What is reached from these over one pair or several."""
    following = {}
    for source, target in pairs:
        following.setdefault(source, set()).add(target)
    reached, edge = set(), set(ids)
    while edge:
        edge = {target for id in edge for target in following.get(id, ())} - reached
        reached |= edge
    return reached


def turned(pairs):
    return {(target, source) for source, target in pairs}


def only(pairs, sources=None, targets=None):
    """The pairs that begin and end in these."""
    return {(a, b) for a, b in pairs if (sources is None or a in sources) and (targets is None or b in targets)}


def chain(*steps):
    """Rows of all that lies on the way: pairs joined end to start."""
    rows = {pair for pair in steps[0]}
    for step in steps[1:]:
        following = {}
        for source, target in step:
            following.setdefault(source, set()).add(target)
        rows = {(*row, target) for row in rows for target in following.get(row[-1], ())}
    return rows


def fold(text):
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())


def exchange(path):
    root = ET.parse(path).getroot()
    space = root.tag.partition("}")[0] + "}"
    keys = {d.get("identifier"): d.findtext(space + "name") or "" for d in root.iter(space + "propertyDefinition")}
    concepts = []

    def text(node, tag):
        all = node.findall(space + tag)
        return next((n.text or "" for n in all if n.get(LANG) == "nl"), (all[0].text or "") if all else "")

    for node in [*root.iter(space + "element"), *root.iter(space + "relationship"), *root.iter(space + "view")]:
        properties = [(keys[p.get("propertyDefinitionRef")], (p.findtext(space + "value") or ""))
                      for p in node.findall(f"{space}properties/{space}property")]
        concept = Concept(
            node.get("identifier"), node.get(XSI) if node.tag != space + "view" else "View", text(node, "name"),
            text(node, "documentation"), properties, source=node.get("source") or "", target=node.get("target") or "",
            mode=node.get("accessType") or "", strength=node.get("modifier") or "")
        concept.shows = {n.get(ref) for n in node.iter() for ref in ("elementRef", "relationshipRef") if n.get(ref)}
        concepts.append(concept)

    model = Model(concepts, "Access")
    for organizations in root.iter(space + "organizations"):
        _folders(organizations, "", space, model)
    return model


def _folders(node, path, space, model):
    for item in node.findall(space + "item"):
        label = item.findtext(space + "label")
        if item.get("identifierRef") in model.concepts:
            model.concepts[item.get("identifierRef")].folder = path
        _folders(item, f"{path}/{label}" if label else path, space, model)


def coarchi(folder):
    concepts = []
    for path in sorted(Path(folder).rglob("*.xml")):
        if path.name == "folder.xml":
            continue
        root = ET.parse(path).getroot()
        type = root.tag.partition("}")[2]
        concept = Concept(
            root.get("id"), "View" if type.endswith("Model") else type.removesuffix("Relationship"),
            root.get("name") or "", root.get("documentation") or root.findtext("documentation") or "",
            [(p.get("key") or "", p.get("value") or "") for p in root.findall("properties")])
        for end in ("source", "target"):
            if (node := root.find(end)) is not None and type.endswith("Relationship"):
                setattr(concept, end, node.get("href").partition("#")[2])
        if concept.type == "Access":
            concept.mode = ARCHIMODE.get(root.get("accessType"), "")
        concept.shows = {node.get("href").partition("#")[2] for node in root.iter()
                         if node.tag in ("archimateElement", "archimateRelationship")}
        concepts.append(concept)
    return Model(concepts, "Write")
