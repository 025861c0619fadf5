"""Times a path and flows on a generated model, and holds the path's length against a search in Python.

python3 Benchmarks/walks.py DIR, of the folder that `make bench-data` or ../shared/bench/generate.py made with --xml;
the program is .build/release/vraag.
"""

import collections
import csv
import json
import pathlib
import statistics
import subprocess
import sys

PROGRAM = pathlib.Path(__file__).parent.parent / ".build/release/vraag"


def main(folder):
    names = {}
    with open(folder / "nodes.csv", newline="") as file:
        for row in csv.DictReader(file):
            names[row["name"]] = row["id"]
    near = collections.defaultdict(list)
    with open(folder / "rels.csv", newline="") as file:
        for row in csv.DictReader(file):
            near[row["source"]].append(row["target"])
            near[row["target"]].append(row["source"])
    start, end = (names[name] for name in json.loads((folder / "params.json").read_text())["far"])
    steps, queue = {start: 0}, collections.deque([start])
    while queue:
        here = queue.popleft()
        for other in near[here]:
            if other not in steps:
                steps[other] = steps[here] + 1
                queue.append(other)
    questions = [f'path from id "id-{start}" to id "id-{end}"', "flow of roles"]
    for question in questions:
        run = subprocess.run(
            [PROGRAM, folder / "model.xml", "--format", "json", "-f", "-"], input=f"{question};\n" * 6, text=True,
            capture_output=True, check=True)
        answers = [json.loads(line) for line in run.stdout.splitlines()]
        if question.startswith("path"):
            assert len(answers[0]["rows"][0][0]["relationships"]) == steps[end]
        times = [answer["elapsedMilliseconds"] for answer in answers]
        print(f"| {question} | {answers[0]['rowCount']} | {times[0]} | {statistics.median(times)} |")


main(pathlib.Path(sys.argv[1]))
