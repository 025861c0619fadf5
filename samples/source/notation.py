"""Reads the notation of the *.model files.

    == Folder ==                                 the folder of what follows
    Type id | Name | English name | Documentation
      Key = value; Other key = value             properties; a key may come twice
      verb target "name" [Key = value; ...]      a relationship from this element, with its name and properties

A verb is one of VERBS; `influences(++)` carries a strength. `Specialization` is no property but Archi's
specialization. A target is the id of an element, or of a relationship: its type, source and target joined by hyphens.
A name in double quotes keeps its outer spaces. `View` has `viewpoint TEXT` and `row id id …`, what it shows line by line.
"""

import re
from dataclasses import dataclass, field

VERBS = {
    "composes": ("Composition", {}),
    "aggregates": ("Aggregation", {}),
    "assigned": ("Assignment", {}),
    "realizes": ("Realization", {}),
    "serves": ("Serving", {}),
    "reads": ("Access", {"mode": "Read"}),
    "writes": ("Access", {"mode": "Write"}),
    "readwrites": ("Access", {"mode": "ReadWrite"}),
    "accesses": ("Access", {"mode": "Access"}),  # says that it is not known
    "touches": ("Access", {}),  # says nothing: each format then has its own default
    "influences": ("Influence", {}),
    "associates": ("Association", {}),
    "associates>": ("Association", {"directed": True}),
    "triggers": ("Triggering", {}),
    "flows": ("Flow", {}),
    "specializes": ("Specialization", {}),
}

RELATION = re.compile(r'^(\w+>?)(?:\(([^)]*)\))? ([\w-]+)(?: "([^"]*)")?(?: \[(.*)\])?$')


@dataclass
class Concept:
    id: str
    type: str
    name: str = ""
    documentation: str = ""
    properties: list = field(default_factory=list)


@dataclass
class Element(Concept):
    english: str = ""
    specialization: str = ""
    folder: str = ""


@dataclass
class Relationship(Concept):
    source: str = ""
    target: str = ""
    mode: str = ""
    strength: str = ""
    directed: bool = False


@dataclass
class View(Concept):
    english: str = ""
    viewpoint: str = ""
    folder: str = ""
    rows: list = field(default_factory=list)


@dataclass
class Model:
    elements: list = field(default_factory=list)
    relationships: list = field(default_factory=list)
    views: list = field(default_factory=list)


def read(paths):
    """The model that the files at these paths describe together."""
    model = Model()
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                _read_line(line, model)
            except ValueError as error:
                raise SystemExit(f"{path.name}:{number}: {error}")
        _folder.name = ""
    _check(model)
    return model


class _folder:
    name = ""
    current = None


def _read_line(line, model):
    if not line.strip() or line.startswith("#"):
        return
    if line.startswith("== "):
        _folder.name = line.strip("= ")
    elif not line.startswith(" "):
        _folder.current = _concept(line)
        (model.views if isinstance(_folder.current, View) else model.elements).append(_folder.current)
    elif isinstance(_folder.current, View):
        word, _, rest = line.strip().partition(" ")
        if word == "viewpoint":
            _folder.current.viewpoint = rest
        elif word == "row":
            _folder.current.rows.append(["id-" + name for name in rest.split()])
        else:
            raise ValueError(f"a view has no '{word}'")
    elif match := RELATION.match(line.strip()):
        model.relationships.append(_relationship(match, _folder.current, model))
    else:
        _add_properties(line, _folder.current)


def _concept(line):
    head, *texts = [part.strip() for part in line.split("|")]
    kind, _, name = head.partition(" ")
    texts += [""] * (3 - len(texts))
    label, english, documentation = texts
    if label.startswith('"') and label.endswith('"') and len(label) > 1:
        label = label[1:-1]
    make = View if kind == "View" else Element
    return make("id-" + name, kind, label, documentation, english=english, folder=_folder.name)


def _relationship(match, source, model):
    verb, strength, target, name, properties = match.groups()
    if verb not in VERBS:
        raise ValueError(f"'{verb}' is no verb")
    kind, attributes = VERBS[verb]
    identifier = f"id-{kind.lower()}-{source.id[3:]}-{target}"
    same = sum(r.id == identifier or r.id.startswith(identifier + "--") for r in model.relationships)
    if same:
        identifier += f"--{same + 1}"
    relationship = Relationship(
        identifier, kind, name or "", source=source.id, target="id-" + target, strength=strength or "", **attributes)
    if properties:
        _add_properties(properties, relationship)
    return relationship


def _add_properties(text, concept):
    for part in text.split(";"):
        key, equals, value = (piece.strip() for piece in part.partition("="))
        if not equals:
            raise ValueError(f"'{part.strip()}' is neither a property nor a relationship")
        if key == "Specialization":
            concept.specialization = value
        else:
            concept.properties.append((key, value))


def _check(model):
    concepts = [*model.elements, *model.relationships, *model.views]
    known = {concept.id for concept in concepts}
    if len(known) != len(concepts):
        seen = set()
        raise SystemExit(f"twice the same id: {[c.id for c in concepts if c.id in seen or seen.add(c.id)]}")
    missing = {r.target for r in model.relationships} | {n for v in model.views for row in v.rows for n in row}
    if missing - known:
        raise SystemExit(f"no such concept: {sorted(missing - known)}")
