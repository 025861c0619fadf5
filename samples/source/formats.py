"""Writes a model in the three formats, each as far as it can carry it."""

from html import escape as _escape

NAME = "Onderwijsgroep Lindenkring"
ENGLISH = "Lindenkring Education Group (model school)"
PURPOSE = "Modelschool: een verzonnen schoolbestuur met vier scholen, om vragen aan te stellen."
MODEL_ID = "id-modelschool"

# Archi's folders in its order: the type, the name, the element types that live there.
FOLDERS = [
    ("strategy", "Strategy", "Capability Resource CourseOfAction ValueStream"),
    ("business", "Business", "BusinessActor BusinessRole BusinessCollaboration BusinessInterface BusinessProcess"
     " BusinessFunction BusinessInteraction BusinessEvent BusinessService BusinessObject Contract Representation Product"),
    ("application", "Application", "ApplicationComponent ApplicationCollaboration ApplicationInterface"
     " ApplicationFunction ApplicationProcess ApplicationInteraction ApplicationEvent ApplicationService DataObject"),
    ("technology", "Technology & Physical", "Node Device SystemSoftware TechnologyInterface Path CommunicationNetwork"
     " TechnologyFunction TechnologyProcess TechnologyEvent TechnologyService Artifact Facility Equipment Material"
     " DistributionNetwork"),
    ("motivation", "Motivation", "Stakeholder Driver Assessment Goal Outcome Principle Requirement Constraint Meaning"
     " Value"),
    ("implementation_migration", "Implementation & Migration", "WorkPackage Deliverable ImplementationEvent Plateau Gap"),
    ("other", "Other", "Grouping Location AndJunction OrJunction"),
]
FOLDER_OF = {kind: name for name, _, kinds in FOLDERS for kind in kinds.split()}

WIDTH, HEIGHT, STEP_X, STEP_Y = 140, 60, 170, 110


def text(value):
    return _escape(value, quote=False)


def attribute(value):
    return _escape(value).replace("\n", "&#xA;")


def folders(model):
    """Per top folder: its type, its name, and its elements by sub folder in the order of the source."""
    for kind, name, _ in FOLDERS:
        inside = {}
        for element in model.elements:
            if FOLDER_OF[element.type] == kind:
                inside.setdefault(element.folder, []).append(element)
        yield kind, name, inside


def connections(view, model):
    """What a view draws between the elements that it shows: (relationship, id of its start, id of its end) on the view."""
    on = {name: f"{view.id}-{name[3:]}" for row in view.rows for name in row}
    drawn, waiting = [], list(model.relationships)
    while True:
        ready = [r for r in waiting if r.source in on and r.target in on]
        if not ready:
            return drawn
        for relationship in ready:
            drawn.append((relationship, on[relationship.source], on[relationship.target]))
            on[relationship.id] = f"{view.id}-{relationship.id[3:]}"
        waiting = [r for r in waiting if r.id not in on]


def places(view):
    """The nodes of a view: (id of the node, id of the element, x, y)."""
    for y, row in enumerate(view.rows):
        for x, name in enumerate(row):
            yield f"{view.id}-{name[3:]}", name, 20 + x * STEP_X, 20 + y * STEP_Y


# The Open Group's exchange format

def exchange(model):
    out = ['<?xml version="1.0" encoding="UTF-8"?>',
           '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"'
           ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
           ' xsi:schemaLocation="http://www.opengroup.org/xsd/archimate/3.0/'
           ' http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd"'
           f' identifier="{MODEL_ID}">']
    out += _names("  ", NAME, ENGLISH)
    out.append(f'  <documentation xml:lang="nl">{text(PURPOSE)}</documentation>')
    keys = _property_keys(model)
    out.append("  <elements>")
    for _, _, inside in folders(model):
        for element in (e for elements in inside.values() for e in elements):
            out.append(f'    <element identifier="{element.id}" xsi:type="{element.type}">')
            if "Junction" not in element.type:
                out += _names("      ", element.name, element.english)
            out += _rest(element, keys) + ["    </element>"]
    out += ["  </elements>", "  <relationships>"]
    for r in model.relationships:
        extra = f' accessType="{r.mode}"' if r.mode else f' modifier="{attribute(r.strength)}"' if r.strength else ""
        extra += ' isDirected="true"' if r.directed else ""
        body = (_names("      ", r.name, "") if r.name else []) + _rest(r, keys)
        head = f'    <relationship identifier="{r.id}" source="{r.source}" target="{r.target}" xsi:type="{r.type}"{extra}'
        out += [head + ">", *body, "    </relationship>"] if body else [head + "/>"]
    out += ["  </relationships>", "  <organizations>"]
    for _, name, inside in folders(model):
        out += _items(name, {folder: [e.id for e in elements] for folder, elements in inside.items()})
    out += _items("Relations", {"": [r.id for r in model.relationships]})
    out += _items("Views", _views_by_folder(model))
    out += ["  </organizations>", "  <propertyDefinitions>"]
    for key, identifier in keys.items():
        kind = "number" if key == "Kosten" else "string"
        out.append(f'    <propertyDefinition identifier="{identifier}" type="{kind}"><name>{text(key)}</name>'
                   "</propertyDefinition>")
    out += ["  </propertyDefinitions>", "  <views>", "    <diagrams>"]
    for view in model.views:
        viewpoint = f' viewpoint="{view.viewpoint}"' if view.viewpoint else ""
        out.append(f'      <view identifier="{view.id}" xsi:type="Diagram"{viewpoint}>')
        out += _names("        ", view.name, view.english)
        if view.documentation:
            out.append(f'        <documentation xml:lang="nl">{text(view.documentation)}</documentation>')
        for node, element, x, y in places(view):
            out.append(f'        <node identifier="{node}" elementRef="{element}" xsi:type="Element"'
                       f' x="{x}" y="{y}" w="{WIDTH}" h="{HEIGHT}"/>')
        for relationship, start, end in connections(view, model):
            out.append(f'        <connection identifier="{view.id}-{relationship.id[3:]}"'
                       f' relationshipRef="{relationship.id}" xsi:type="Relationship" source="{start}" target="{end}"/>')
        out.append("      </view>")
    return "\n".join(out + ["    </diagrams>", "  </views>", "</model>", ""])


def _property_keys(model):
    keys = {}
    for concept in [*model.elements, *model.relationships]:
        if getattr(concept, "specialization", ""):
            keys["Specialization"] = "specialization"
        for key, _ in concept.properties:
            keys.setdefault(key, f"propid-{len(keys) + 1}")
    return keys


def _names(indent, name, english):
    out = [f'{indent}<name xml:lang="nl">{text(name)}</name>']
    return out + ([f'{indent}<name xml:lang="en">{text(english)}</name>'] if english not in ("", name) else [])


def _rest(concept, keys):
    out = []
    if concept.documentation:
        out.append(f'      <documentation xml:lang="nl">{text(concept.documentation)}</documentation>')
    specialization = getattr(concept, "specialization", "")
    properties = concept.properties + ([("Specialization", specialization)] if specialization else [])
    if properties:
        out.append("      <properties>")
        for key, value in properties:
            out.append(f'        <property propertyDefinitionRef="{keys[key]}"><value>{text(value)}</value></property>')
        out.append("      </properties>")
    return out


def _items(label, inside):
    out = ["    <item>", f'      <label xml:lang="nl">{text(label)}</label>']
    for folder, identifiers in inside.items():
        indent = "      "
        if folder:
            out += [f"{indent}<item>", f'{indent}  <label xml:lang="nl">{text(folder)}</label>']
            indent += "  "
        out += [f'{indent}<item identifierRef="{identifier}"/>' for identifier in identifiers]
        out += ["      </item>"] if folder else []
    return out + ["    </item>"]


def _views_by_folder(model):
    inside = {}
    for view in model.views:
        inside.setdefault(view.folder, []).append(view.id)
    return inside


# Archi's own file

def archi(model):
    out = ['<?xml version="1.0" encoding="UTF-8"?>',
           '<archimate:model xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
           ' xmlns:archimate="http://www.archimatetool.com/archimate"'
           f' name="{attribute(NAME)}" id="{MODEL_ID}" version="5.0.0">']
    profiles = _profiles(model)
    for kind, name, inside in folders(model):
        out.append(f'  <folder name="{attribute(name)}" id="id-folder-{kind}" type="{kind}">')
        for folder, elements in inside.items():
            out += _archi_folder(kind, folder, [_archi_element(e, profiles) for e in elements])
        out.append("  </folder>")
    out.append('  <folder name="Relations" id="id-folder-relations" type="relations">')
    out += [line for r in model.relationships for line in _archi_relationship(r)]
    out += ["  </folder>", '  <folder name="Views" id="id-folder-diagrams" type="diagrams">']
    by_id = {view.id: view for view in model.views}
    for folder, identifiers in _views_by_folder(model).items():
        out += _archi_folder("diagrams", folder, [_archi_view(by_id[name], model) for name in identifiers])
    out += ["  </folder>", f"  <purpose>{text(PURPOSE)}</purpose>"]
    for (kind, name), identifier in profiles.items():
        out.append(f'  <profile name="{attribute(name)}" id="{identifier}" conceptType="{kind}"/>')
    return "\n".join(out + ["</archimate:model>", ""])


def _profiles(model):
    found = [(e.type, e.specialization) for e in model.elements if e.specialization]
    return {pair: f"id-profile-{number}" for number, pair in enumerate(dict.fromkeys(found), 1)}


def _archi_folder(kind, folder, groups):
    lines = [line for group in groups for line in group]
    if not folder:
        return lines
    slug = "".join(c if c.isalnum() else "-" for c in folder.lower())
    return [f'    <folder name="{attribute(folder)}" id="id-folder-{kind}-{slug}">', *lines, "    </folder>"]


def _archi_tag(kind, concept, extra=""):
    name = f' name="{attribute(concept.name)}"' if concept.name else ""
    return f'      <element xsi:type="archimate:{kind}"{name} id="{concept.id}"{extra}'


def _archi_body(concept):
    out = []
    if concept.documentation:
        out.append(f"        <documentation>{text(concept.documentation)}</documentation>")
    return out + [f'        <property key="{attribute(k)}" value="{attribute(v)}"/>' for k, v in concept.properties]


def _closed(tag, body):
    return [tag + ">", *body, "      </element>"] if body else [tag + "/>"]


def _archi_element(element, profiles):
    kind, extra = element.type, ""
    if kind.endswith("Junction"):
        kind, extra = "Junction", ' type="or"' if kind == "OrJunction" else ""
    if element.specialization:
        extra += f' profiles="{profiles[element.type, element.specialization]}"'
    return _closed(_archi_tag(kind, element, extra), _archi_body(element))


def _archi_relationship(r):
    extra = f' source="{r.source}" target="{r.target}"'
    if r.mode and r.mode != "Write":
        extra += f' accessType="{ {"Read": 1, "Access": 2, "ReadWrite": 3}[r.mode] }"'
    elif r.mode == "Write":
        extra += ' accessType="0"'
    extra += f' strength="{attribute(r.strength)}"' if r.strength else ""
    extra += ' directed="true"' if r.directed else ""
    return _closed(_archi_tag(r.type + "Relationship", r, extra), _archi_body(r))


def _archi_view(view, model):
    viewpoint = f' viewpoint="{view.viewpoint.lower().replace(" ", "_")}"' if view.viewpoint else ""
    drawn = connections(view, model)
    incoming, outgoing = {}, {}
    for relationship, start, end in drawn:
        incoming.setdefault(end, []).append(f"{view.id}-{relationship.id[3:]}")
        outgoing.setdefault(start, []).append((relationship, end))
    body = [f"        <documentation>{text(view.documentation)}</documentation>"] if view.documentation else []
    for node, element, x, y in places(view):
        targets = f' targetConnections="{" ".join(incoming[node])}"' if node in incoming else ""
        body.append(f'        <child xsi:type="archimate:DiagramObject" id="{node}"{targets} archimateElement="{element}">')
        body.append(f'          <bounds x="{x}" y="{y}" width="{WIDTH}" height="{HEIGHT}"/>')
        body += _archi_connections(node, view, incoming, outgoing, "          ") + ["        </child>"]
    return _closed(_archi_tag("ArchimateDiagramModel", view, viewpoint), body)


def _archi_connections(start, view, incoming, outgoing, indent):
    out = []
    for relationship, end in outgoing.get(start, []):
        connection = f"{view.id}-{relationship.id[3:]}"
        targets = f' targetConnections="{" ".join(incoming[connection])}"' if connection in incoming else ""
        tag = (f'{indent}<sourceConnection xsi:type="archimate:Connection" id="{connection}"{targets} source="{start}"'
               f' target="{end}" archimateRelationship="{relationship.id}"')
        inner = _archi_connections(connection, view, incoming, outgoing, indent + "  ")
        out += [tag + ">", *inner, indent + "</sourceConnection>"] if inner else [tag + "/>"]
    return out


# Archi's three CSV files

def csv(model):
    """The three files: name to content."""
    elements = [["ID", "Type", "Name", "Documentation", "Specialization"],
                [MODEL_ID, "ArchimateModel", NAME, PURPOSE, ""]]
    relations = [["ID", "Type", "Name", "Documentation", "Source", "Target", "Specialization"]]
    properties = [["ID", "Key", "Value"]]
    for _, _, inside in folders(model):
        for e in (e for group in inside.values() for e in group):
            kind = "Junction" if e.type.endswith("Junction") else e.type
            elements.append([e.id, kind, e.name, e.documentation, e.specialization])
            if kind == "Junction":
                properties.append([e.id, "Junction_Type", e.type.removesuffix("Junction")])
            properties += [[e.id, key, value] for key, value in e.properties]
    for r in model.relationships:
        relations.append([r.id, r.type + "Relationship", r.name, r.documentation, r.source, r.target, ""])
        if r.mode:
            properties.append([r.id, "Access_Type", r.mode])
        if r.type == "Association":
            properties.append([r.id, "Directed", "true" if r.directed else "false"])
        if r.strength:
            properties.append([r.id, "Influence_Strength", r.strength])
        properties += [[r.id, key, value] for key, value in r.properties]
    return {"elements.csv": _rows(elements), "relations.csv": _rows(relations), "properties.csv": _rows(properties)}


def _rows(rows):
    return "\r\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
