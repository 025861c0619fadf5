"""Times what indirectly serves what on a generated model, and holds the answers against a walk in Python.

python3 Benchmarks/derivation.py DIR, of the folder that `make bench-data` or ../shared/bench/generate.py made with
--xml; the program is .build/release/vraag.
"""

import collections
import csv
import json
import pathlib
import statistics
import subprocess
import sys

PROGRAM = pathlib.Path(__file__).parent.parent / ".build/release/vraag"
STRUCTURAL = {"Composition", "Aggregation", "Assignment", "Realization"}


def reached(starts, near):
    found, queue = set(starts), collections.deque(starts)
    while queue:
        for other in near[queue.popleft()]:
            if other not in found:
                found.add(other)
                queue.append(other)
    return found


def main(folder):
    types = {}
    with open(folder / "nodes.csv", newline="") as file:
        for row in csv.DictReader(file):
            types[row["id"]] = row["type"]
    parts, wholes, serves = (collections.defaultdict(list) for _ in range(3))
    with open(folder / "rels.csv", newline="") as file:
        for row in csv.DictReader(file):
            if row["type"] in STRUCTURAL:
                parts[row["source"]].append(row["target"])
                wholes[row["target"]].append(row["source"])
            elif row["type"] == "Serving":
                serves[row["source"]].append(row["target"])

    def served(source):
        ends = {end for part in reached([source], parts) for end in serves[part]}
        return reached(ends, wholes) - {source}

    applications = [id for id, type in types.items() if type == "ApplicationComponent"]
    pairs = sum(types[end] == "BusinessFunction" for source in applications for end in served(source))
    busiest = max(applications, key=lambda id: len(served(id)))
    functions = sum(types[end] == "BusinessFunction" for end in served(busiest))
    questions = {
        "which applications indirectly serve which functions": pairs,
        f'which functions does id "id-{busiest}" indirectly serve': functions,
    }
    for question, count in questions.items():
        run = subprocess.run(
            [PROGRAM, folder / "model.xml", "--format", "json", "-f", "-"], input=f"{question};\n" * 6, text=True,
            capture_output=True, check=True)
        answers = [json.loads(line) for line in run.stdout.splitlines()]
        # The walk in Python knows no restrictions; between these types the table allows all that it finds.
        assert answers[0]["rowCount"] == count, (question, answers[0]["rowCount"], count)
        times = [answer["elapsedMilliseconds"] for answer in answers]
        print(f"| {question} | {count} | {times[0]} | {statistics.median(times)} |")


main(pathlib.Path(sys.argv[1]))
