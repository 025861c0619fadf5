"""Puts the same generated patterns to Vraag and to graphdblite, an engine that shares nothing with it, and compares the
answers as bags of rows. Both claim openCypher's test suite; what neither the suite nor their makers thought of shows here.

python3 Benchmarks/independent.py [--vraag PROGRAM] [--seed N] [--graphs N] [--patterns N]

What graphdblite does in another way than openCypher 9 is in DIFFERENT, with the reason: that is asked and not compared.
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

import graphdblite

from independent_patterns import Patterns

PROGRAM = pathlib.Path(__file__).parent.parent / ".build/release/vraag"

def matches(text):
    """What stands between MATCH and the clause behind it."""
    return re.findall(r"MATCH (.*?)(?= WHERE| RETURN| WITH| OPTIONAL| MATCH| UNWIND)", text)


def conditions_behind_aggregates(text):
    """What stands behind WHERE, in or after a WITH that has an aggregate."""
    for query in text.split(" UNION "):
        for clause in re.finditer(rf"WITH {REST}", query):
            if AGGREGATE.search(clause[0]):
                yield from re.findall(rf"WHERE ({REST})", query[clause.start():])


def returned(text):
    return text.rsplit(" RETURN ", 1)[1]


def hops(match):
    return len(re.findall(r"\]-|-->|<--|(?<!\])--(?!>)", match))


def has_loops(graph):
    return any(start == end for _, start, end, _ in graph.relationships)


def has_alike(graph):
    """Whether two relationships of one type join the same two nodes, in whatever direction."""
    ends = {(kind, min(start, end), max(start, end)) for kind, start, end, _ in graph.relationships}
    return len(ends) < len(graph.relationships)


# A clause up to the next.
REST = r"(?:(?! RETURN| MATCH| UNWIND| OPTIONAL| WITH).)*"
AGGREGATE = re.compile(r"\b(?:count|sum|avg|min|max|collect)\(")

# What graphdblite answers in another way than openCypher 9 has it: a name, what shows it, and why it is not ours. That
# the engines are not compared there is a loss; how often they agree all the same is told.
DIFFERENT = [
    ("a walk beside other relationships of one MATCH",
     lambda text, graph: any(re.search(r"\[[^\]]*\*", match) and hops(match) > 1 for match in matches(text)),
     "it may take a relationship twice there; a match takes each once (TCK: Match4 [7])"),
    ("paths beside each other in one MATCH",
     lambda text, graph: any(len([part for part in match.split(", ") if hops(part)]) > 1 for match in matches(text)),
     "both may take one relationship where one has no direction; a match takes each once (TCK: Match3 [16])"),
    ("relationships that are alike", lambda text, graph: has_alike(graph) and ("]-" in text or "--" in text),
     "of several of one type between two nodes it may find one; each is a relationship"),
    ("a walk without a direction, where there are loops",
     lambda text, graph: re.search(r"\)-\[[^\]]*\*[^\]]*\]-\(", text) and has_loops(graph),
     "it may not go over a loop on the way; a loop is a relationship like others (TCK: Match3 [16])"),
    ("a condition that is a path from a node to itself",
     lambda text, graph: re.search(r"(?:WHERE|AND|OR|XOR|NOT) ?\(*\((\w+)\)[^ ]*-[^ ]*\(\1\)", text),
     "it holds whatever the last node is; a variable is one node wherever it stands (TCK: Match3 [17])"),
    ("a condition that is a walk, where there are loops",
     lambda text, graph: re.search(r"\(\w+\)-\[:U\*1\.\.2\]->\(\w+\)", text) and has_loops(graph),
     "it does not hold where the walk ends where it began (TCK: Pattern1 [17])"),
    ("a condition that is a path, behind an aggregate",
     lambda text, graph: any(re.search(r"\)<?-[-\[]", part) for part in conditions_behind_aggregates(text)),
     "it holds for no row; what stands behind WITH is a condition like others"),
    ("the sign of a number", lambda text, graph: "sign(" in text,
     "that of 0.0 is 1; it is 0, neither positive nor negative"),
    ("a path of an OPTIONAL MATCH", lambda text, graph: re.search(r"OPTIONAL MATCH [^(]*p\d+ = ", text),
     "where there is none its nodes are a list without members; what is asked of null is null"),
    ("two CASEs beside an aggregate",
     lambda text, graph: returned(text).count("CASE") > 1 and AGGREGATE.search(returned(text)),
     "it may take one for the other as a key of groups"),
    ("rows sorted beside an aggregate",
     lambda text, graph: "ORDER BY" in text and AGGREGATE.search(returned(text)),
     "it does not sort by what a function makes of a key of groups; every column can be sorted by (TCK: ReturnOrderBy6 [3])"),
]


class Vraag:
    """`vraag pipe`: a request a line, an answer a line."""

    def __init__(self, program):
        self.process = subprocess.Popen(
            [program, "pipe", "--timeout", "20"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, request):
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def load(self, graph):
        answer = self.ask({
            "op": "load",
            "nodes": [{"labels": labels, "properties": written(properties)} for labels, properties in graph.nodes],
            "rels": [
                {"type": kind, "start": start, "end": end, "properties": written(properties)}
                for kind, start, end, properties in graph.relationships],
        })
        assert "error" not in answer, answer

    def rows(self, text):
        """The rows, or a text that says what is wrong."""
        answer = self.ask({"op": "query", "query": text})
        if "error" in answer:
            return json.dumps(answer["error"])[:300]
        return [[read(value) for value in row] for row in answer["rows"]]


class Other:
    """graphdblite, in this process."""

    def load(self, graph):
        self.database = graphdblite.Database.open_memory()
        parts = [f"(v{number}{labels_text(labels)} {map_text(properties)})"
                 for number, (labels, properties) in enumerate(graph.nodes)]
        parts += [f"(v{start})-[:{kind} {map_text(properties)}]->(v{end})"
                  for kind, start, end, properties in graph.relationships]
        self.database.execute("CREATE " + ", ".join(parts))

    def rows(self, text):
        try:
            answer = self.database.query(text)
        except Exception as error:  # Whatever it throws is its answer.
            return f"{type(error).__name__}: {error}"[:300]
        names = re.findall(r"AS (c\d+)", text.split(" UNION ")[0])
        return [[row[name] for name in names] for row in answer]


def labels_text(labels):
    return "".join(f":{label}" for label in labels)


def map_text(properties):
    return "{" + ", ".join(f"{key}: {literal(value)}" for key, value in properties.items()) + "}"


def literal(value):
    if isinstance(value, list):
        return "[" + ", ".join(literal(part) for part in value) + "]"
    return json.dumps(value).replace('"', "'")


def written(properties):
    """As requests have them: a float says that it is one."""
    return {key: {"@float": repr(value)} if isinstance(value, float) else value for key, value in properties.items()}


def read(value):
    if isinstance(value, dict) and "@float" in value:
        return float(value["@float"])
    if isinstance(value, dict) and "@map" in value:
        return {key: read(part) for key, part in value["@map"].items()}
    if isinstance(value, dict):
        return {key: read(part) for key, part in value.items()}
    return [read(part) for part in value] if isinstance(value, list) else value


def comparable(value, is_bag):
    """The same text for values that are the same; the order of a bag says nothing."""
    if isinstance(value, list):
        parts = [comparable(part, False) for part in value]
        return "[" + ",".join(sorted(parts) if is_bag else parts) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(f"{key}:{comparable(part, False)}" for key, part in sorted(value.items())) + "}"
    if isinstance(value, float):
        return f"float {value:.9g}"
    return f"{type(value).__name__} {value!r}"


def bag(rows, pattern):
    lines = [tuple(comparable(value, index in pattern.bags) for index, value in enumerate(row)) for row in rows]
    if re.search(r"UNION (?!ALL)|DISTINCT", pattern.text):
        # 0 and 0.0 are one value, and either may stand for both.
        lines = [tuple(re.sub(r"(?:float|int) (-?\d+)(?:\.0)?(?![\d.])", r"number \1", value) for value in line) for line in lines]
        if not pattern.is_ordered and re.search(r"UNION (?!ALL)", pattern.text):
            return set(lines)
    return lines if pattern.is_ordered else collections.Counter(lines)


def differs(pattern, ours, theirs):
    """Whether the answers do; two errors are one, whatever they say."""
    if isinstance(ours, str) or isinstance(theirs, str):
        return not (isinstance(ours, str) and isinstance(theirs, str))
    return bag(ours, pattern) != bag(theirs, pattern)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--vraag", default=PROGRAM)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--graphs", type=int, default=40)
    arguments.add_argument("--patterns", type=int, default=60)
    arguments.add_argument("--show", type=int, default=10, help="how many differences to print")
    arguments.add_argument("--errors", action="store_true", help="print what both refuse")
    options = arguments.parse_args()
    vraag, other = Vraag(options.vraag), Other()
    counts, left_out, agreeing, asked = collections.Counter(), collections.Counter(), collections.Counter(), set()
    for number in range(options.graphs):
        source = Patterns(f"{options.seed}/{number}")
        graph = source.graph()
        vraag.load(graph)
        other.load(graph)
        for _ in range(options.patterns):
            pattern = source.pattern()
            if (number, pattern.text) in asked:
                continue
            asked.add((number, pattern.text))
            ours, theirs = vraag.rows(pattern.text), other.rows(pattern.text)
            if isinstance(theirs, str) and "exceeded maximum of 100000 rows" in theirs:
                counts["too large"] += 1
                continue
            if reason := next((name for name, shows, _ in DIFFERENT if shows(pattern.text, graph)), None):
                left_out[reason] += 1
                agreeing[reason] += not differs(pattern, ours, theirs)
                continue
            counts["patterns"] += 1
            counts["rows"] += 0 if isinstance(ours, str) else len(ours)
            counts["errors"] += isinstance(ours, str)
            counts["empty"] += not ours
            if not differs(pattern, ours, theirs):
                if isinstance(ours, str) and options.errors:
                    print(f"{pattern.text}\n  vraag: {ours}\n  other: {theirs}\n")
                continue
            counts["different"] += 1
            if counts["different"] <= options.show:
                print(f"seed {options.seed}, graph {number}: {graph}\n{pattern.text}\n  vraag: {ours}\n  other: {theirs}\n")
    print(f"{counts['patterns']} patterns over {options.graphs} graphs, {counts['rows']} rows; {counts['errors']} are errors "
          f"and {counts['empty']} have no rows; {counts['different']} differ")
    for name, _, reason in DIFFERENT:
        print(f"not compared: {left_out[name]} with {name}, of which {agreeing[name]} agree: {reason}")
    print(f"not compared: {counts['too large']} that are too large for graphdblite: more than 100,000 rows on the way")
    sys.exit(1 if counts["different"] else 0)


main()
