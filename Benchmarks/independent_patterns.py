"""Graphs and patterns for independent.py: seeded, small, and full of what is easily got wrong: nulls, loops, parallel
relationships, labels that nobody has, walks of no steps."""

import random
import re


class Graph:
    def __init__(self, nodes, relationships):
        self.nodes, self.relationships = nodes, relationships

    def __str__(self):
        return f"nodes {self.nodes}, relationships {self.relationships}"


class Pattern:
    def __init__(self, text, bags, is_ordered):
        """`bags` has the columns whose lists have no order of their own."""
        self.text, self.bags, self.is_ordered = text, bags, is_ordered


class Patterns:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def pick(self, *choices):
        """One of some values or functions; of a function what it makes."""
        choice = self.random.choice(choices)
        return choice() if callable(choice) else choice

    # Graphs

    def graph(self):
        nodes = [([label for label in "ABC" if self.chance(60)], self.properties(number))
                 for number in range(self.random.randint(1, 7))]
        # In most graphs two relationships differ in their type or in the nodes at their ends.
        may_be_alike, relationships, ends = self.chance(25), [], set()
        for number in range(self.random.choice([0, 3, 5, 7, 9])):
            kind, start, end = self.pick("T", "U"), self.random.randrange(len(nodes)), self.random.randrange(len(nodes))
            if may_be_alike or (kind, min(start, end), max(start, end)) not in ends:
                relationships.append((kind, start, end, self.properties(100 + number)))
            ends.add((kind, min(start, end), max(start, end)))
        return Graph(nodes, relationships)

    def properties(self, key):
        properties = {"k": key}
        if self.chance(70):
            properties["n"] = self.random.randint(0, 3)
        if self.chance(50):
            properties["s"] = self.pick("", "x", "xy", "Yx", "é")
        if self.chance(30):
            properties["f"] = self.pick(0.5, 1.0, -2.25)
        if self.chance(20):
            properties["l"] = self.pick([], [1, 2], [3])
        if self.chance(20):
            properties["b"] = self.pick(True, False)
        return properties

    # Statements

    def pattern(self):
        if self.chance(8):
            one = self.query(columns=1, is_last=False)[0]
            return Pattern(one + self.pick(" UNION ", " UNION ALL ") + self.query(columns=1, is_last=False)[0], {0}, False)
        return Pattern(*self.query())

    def query(self, columns=None, is_last=True):
        self.nodes, self.relationships, self.walks, self.paths, self.values, self.count = [], [], [], [], [], 0
        clauses = [self.match() if self.chance(90) else self.unwind()]
        if self.chance(35):
            clauses.append(self.reading())
        if self.chance(30):
            clauses.append(self.with_clause())
            if self.chance(50):
                clauses.append(self.reading())
        # openCypher lets MATCH stand behind UNWIND, and graphdblite wants something between them.
        text = re.sub(r"(UNWIND (?:(?!OPTIONAL|MATCH|WITH|UNWIND).)*)(?=OPTIONAL MATCH|MATCH)", r"\1WITH * ", " ".join(clauses))
        return self.returned(text, columns or self.random.randint(1, 3), is_last)

    def reading(self):
        return self.pick(self.match, lambda: "OPTIONAL " + self.match(), self.unwind)

    def returned(self, text, columns, is_last):
        terms, bags = [], set()
        for index in range(columns):
            term, is_bag = self.result()
            terms.append(f"{term} AS c{index}")
            if is_bag:
                bags.add(index)
        text += " RETURN " + ("DISTINCT " if self.chance(20) else "") + ", ".join(terms)
        # Nothing says how maps are ordered, nor with which of the rows that sort the same a LIMIT ends: every column counts.
        is_ordered = is_last and not bags and not any(term.startswith("{") for term in terms) and self.chance(25)
        if is_ordered:
            text += " ORDER BY " + ", ".join(f"c{index}" + self.pick("", " DESC") for index in range(columns))
            if self.chance(60):
                text += f" SKIP {self.random.randint(0, 2)}" if self.chance(40) else ""
                text += f" LIMIT {self.random.randint(0, 5)}"
        return text, bags, is_ordered

    def result(self):
        if self.chance(25):
            return self.aggregate()
        return self.term(2), False

    def aggregate(self):
        distinct = "DISTINCT " if self.chance(30) else ""
        return self.pick(
            ("count(*)", False), (f"count({distinct}{self.term(1)})", False), (f"sum({self.number(1)})", False),
            (f"avg({self.number(1)})", False), (f"min({self.sortable()})", False), (f"max({self.sortable()})", False),
            (f"collect({distinct}{self.term(1)})", True), (f"count({distinct}{self.number(0)}) + 1", False))

    def sortable(self):
        """No map: nothing says how those are ordered."""
        return self.pick(self.property, lambda: self.number(1), lambda: self.text(1))

    def with_clause(self):
        kept = [name for name in self.nodes + self.relationships if self.chance(60)][:2]
        value = self.fresh("v")
        what = self.aggregate()[0] if self.chance(40) else self.term(1)
        if what.startswith("collect"):
            what = f"size({what})"
        text = "WITH " + ("DISTINCT " if self.chance(15) else "") + ", ".join(kept + [f"{what} AS {value}"])
        self.nodes = [name for name in kept if name in self.nodes]
        self.relationships = [name for name in kept if name in self.relationships]
        self.walks, self.paths, self.values = [], [], [value]
        return text + (f" WHERE {self.condition(1, may_match=True)}" if self.chance(40) else "")

    def unwind(self):
        value = self.fresh("v")
        text = f"UNWIND {self.pick('[1, null, 2, 2]', 'range(0, 2)', '[]', 'null', '[[1], [], [2, null]]', self.list)} AS {value}"
        self.values.append(value)
        return text

    # Matches

    def match(self):
        text = "MATCH " + ", ".join(self.path() for _ in range(2 if self.chance(25) else 1))
        return text + (f" WHERE {self.condition(2, may_match=True)}" if self.chance(50) else "")

    def path(self):
        own, name = [], None
        text = self.node(own)
        for _ in range(self.random.choice([0, 1, 1, 1, 1, 2, 2])):
            text += self.relationship(own) + self.node(own)
        if self.chance(15):
            name = self.fresh("p")
            text = f"{name} = {text}"
        for kind, variable in own:
            known = getattr(self, kind)
            if variable not in known:
                known.append(variable)
        if name:
            self.paths.append(name)
        return text

    def node(self, own):
        if self.chance(15):
            name = ""
        elif self.nodes and self.chance(25):
            return f"({self.random.choice(self.nodes)})"
        else:
            name = self.fresh("a")
            own.append(("nodes", name))
        labels = "".join(":" + self.pick("A", "B", "C", "A", "B", "D") for _ in range(self.random.choice([0, 0, 0, 0, 1, 1, 2])))
        return f"({name}{labels}{self.map(5)})"

    def relationship(self, own):
        name = self.fresh("r") if self.chance(50) else ""
        types = self.pick("", "", "", ":T", ":U", ":T|U", ":T|U", ":V|T")
        length = self.pick("*1..2", "*0..1", "*2", "*..2", "*2..3", "*..3") if self.chance(18) else ""
        if name:
            own.append(("walks" if length else "relationships", name))
        left, right = self.pick(("-", "->"), ("<-", "-"), ("-", "-"))
        properties = "" if length else self.map(5)
        inside = f"{name}{types}{length}{properties}"
        return f"{left}[{inside}]{right}" if inside or self.chance(50) else f"{left}{right}"

    def map(self, percent):
        if not self.chance(percent):
            return ""
        return " {" + self.pick("n: 1", "s: 'x'", "n: 0, s: ''", "b: true", "n: 1.0", "n: null") + "}"

    def fresh(self, letter):
        self.count += 1
        return f"{letter}{self.count}"

    # Terms

    def bound(self):
        return self.nodes + self.relationships

    def property(self):
        bound = self.bound()
        if not bound:
            return self.pick("null", "1")
        return f"{self.random.choice(bound)}.{self.pick('k', 'k', 'n', 'n', 's', 'f', 'l', 'b', 'z')}"

    def named(self, key):
        bound = self.bound()
        return f"{self.random.choice(bound)}.{key}" if bound else "null"

    def number(self, depth):
        leaf = lambda: self.pick(
            lambda: self.named("n"), lambda: self.named("k"), lambda: self.named("f"), "0", "2", "-3", "1.5", "null")
        if depth == 0:
            return leaf()
        part = lambda: self.number(depth - 1)
        return self.pick(
            leaf, leaf, lambda: f"({part()} {self.pick('+', '-', '*')} {part()})",
            lambda: f"({part()} {self.pick('/', '%')} {self.pick('2', '-3', '0.5')})", lambda: f"abs({part()})",
            lambda: f"size({self.list()})", lambda: f"toInteger({part()})", lambda: f"-{leaf()}" .replace("--", "- -"),
            lambda: f"sign({part()})", lambda: f"floor({part()})")

    def text(self, depth):
        leaf = lambda: self.pick(lambda: self.named("s"), lambda: self.named("s"), "'x'", "''", "'Yxé'", "null")
        if depth == 0:
            return leaf()
        part = lambda: self.text(depth - 1)
        return self.pick(
            leaf, lambda: f"({part()} + {part()})", lambda: f"toUpper({part()})", lambda: f"reverse({part()})",
            lambda: f"substring({part()}, 1)", lambda: f"left({part()}, 1)", lambda: f"replace({part()}, 'x', 'zz')",
            lambda: f"trim({part()})", lambda: f"toString({self.number(0)})", lambda: f"coalesce({part()}, 'none')",
            lambda: f"head(split({part()}, 'x'))")

    def list(self):
        choices = [
            "[1, 2, 3]", "[1, null]", "[]", "range(1, 3)", "range(3, 1, -2)", lambda: self.named("l"),
            lambda: f"[x IN [1, 2, 3] WHERE x > {self.number(0)} | x + 1]", lambda: f"[0, {self.number(0)}]",
            lambda: f"[1, 2, 3][{self.pick('1..', '..2', '-2..', '0..-1', '1..1')}]", "tail([1, 2])"]
        if self.paths:
            choices.append(lambda: f"[x IN nodes({self.random.choice(self.paths)}) | x.k]")
        if self.walks:
            choices.append(lambda: f"[x IN {self.random.choice(self.walks)} | x.k]")
        return self.pick(*choices)

    def term(self, depth):
        choices = [self.property, self.property, lambda: self.number(depth), lambda: self.text(depth), self.list]
        if self.values:
            choices += [lambda: self.random.choice(self.values)] * 2
        if self.nodes:
            choices.append(lambda: f"labels({self.random.choice(self.nodes)})")
        if self.relationships:
            choices.append(lambda: f"type({self.random.choice(self.relationships)})")
            choices.append(lambda: f"startNode({self.random.choice(self.relationships)}).k")
        if self.paths:
            choices.append(lambda: f"length({self.random.choice(self.paths)})")
        if depth:
            choices += [
                lambda: self.condition(depth - 1),
                lambda: f"CASE WHEN {self.condition(0)} THEN {self.property()} ELSE {self.number(0)} END",
                lambda: f"CASE {self.property()} WHEN 1 THEN 'one' WHEN null THEN 'none' END",
                lambda: f"coalesce({self.property()}, {self.property()})",
                lambda: f"{self.list()}[{self.pick('0', '-1', '5', 'null')}]",
                lambda: f"{{k: {self.property()}, m: [{self.number(0)}]}}"]
            if self.nodes:
                node = self.random.choice(self.nodes)
                choices.append(lambda: f"size([({node}){self.pick('-->', '<--', '-[:T]->', '--')}(y) | y.k])")
        return self.pick(*choices)

    # Conditions

    def condition(self, depth, may_match=False):
        """Patterns stand as conditions only behind WHERE."""
        leaves = [
            lambda: f"{self.number(0)} {self.pick('=', '<>', '<', '<=', '>', '>=')} {self.number(1)}",
            lambda: f"{self.property()} = {self.property()}", lambda: f"{self.property()} IS NULL",
            lambda: f"{self.property()} IS NOT NULL", lambda: f"{self.number(0)} IN {self.list()}",
            lambda: f"{self.text(0)} {self.pick('STARTS WITH', 'ENDS WITH', 'CONTAINS', '=', '<', '<>')} {self.text(1)}",
            lambda: f"{self.pick('any', 'all', 'none', 'single')}(x IN {self.list()} WHERE x > {self.number(0)})",
            lambda: f"{self.number(0)} < {self.number(0)} <= {self.number(0)}"]
        if self.nodes:
            node, other = self.random.choice(self.nodes), self.random.choice(self.nodes)
            leaves += [lambda: f"{node}:{self.pick('A', 'B', 'D')}", lambda: f"{node} {self.pick('=', '<>')} {other}"]
            if may_match:
                leaves += [
                    lambda: f"({node}){self.pick('-->', '--', '<-[:T]-')}()",
                    lambda: f"({node}){self.pick('-->', '--', '-[:U*1..2]->')}({other})"]
        if depth == 0 or self.chance(40):
            return self.pick(*leaves)
        part = lambda: self.condition(depth - 1, may_match)
        return self.pick(
            lambda: f"({part()} AND {part()})", lambda: f"({part()} OR {part()})", lambda: f"({part()} XOR {part()})",
            lambda: f"NOT ({part()})")
