#!/usr/bin/env python3
"""What follows from a generated model: times, answers held against a walk in Python, and the work that they take.

usage: derivation.py DATA_DIR [--vraag PATH] [--runs N] [--baseline FILE] [--write]

DATA_DIR is what the generator wrote with --xml. Times are what `elapsedMilliseconds` says, of the first time and the
median of all. The number of rows is held against a walk in Python, where that knows enough, and the work, which
`--explain` tells and which is the same on every machine, against the baseline: a figure that is more fails. --write
writes the baseline of this size anew, which is a commit of its own with the reason.
"""
import argparse
import collections
import csv
import json
import os
import re
import statistics
import subprocess
import sys

STRUCTURAL = {"Composition", "Aggregation", "Assignment", "Realization"}


def reached(starts, near):
    found, queue = set(starts), collections.deque(starts)
    while queue:
        for other in near[queue.popleft()]:
            if other not in found:
                found.add(other)
                queue.append(other)
    return found


def questions(folder):
    """The questions, each with the number of its rows where that is known."""
    types = {}
    with open(f"{folder}/nodes.csv", newline="") as file:
        for row in csv.DictReader(file):
            types[row["id"]] = row["type"]
    parts, wholes, serves = (collections.defaultdict(list) for _ in range(3))
    with open(f"{folder}/rels.csv", newline="") as file:
        for row in csv.DictReader(file):
            if row["type"] in STRUCTURAL:
                parts[row["source"]].append(row["target"])
                wholes[row["target"]].append(row["source"])
            elif row["type"] == "Serving":
                serves[row["source"]].append(row["target"])

    def functions(source):
        ends = {end for part in reached([source], parts) for end in serves[part]}
        # The walk knows no restrictions; between these types the table allows all that it finds.
        served = reached(ends, wholes) - {source}
        return {end for end in served if types[end] in ("BusinessFunction", "ApplicationFunction")}

    applications = [id for id, type in types.items() if type == "ApplicationComponent"]
    served = {id: functions(id) for id in applications}
    busiest = max(applications, key=lambda id: len(serves[id]))
    typical = sorted(applications, key=lambda id: len(served[id]))[len(applications) // 2]
    derived = sum(len(ends - set(serves[id])) for id, ends in served.items())
    return {
        "which applications indirectly serve which functions": sum(map(len, served.values())),
        "how many derived servings from applications to functions": derived,
        f'which functions does id "id-{typical}" indirectly serve': len(served[typical]),
        f'which functions does id "id-{busiest}" indirectly serve': len(served[busiest]),
        f'certain impact of id "id-{busiest}"': None,
        f'impact of id "id-{busiest}"': None,
    }


def answers(program, model, question, runs):
    # Another comment each time: a sentence that is asked again is not understood anew.
    script = "".join(f"{question} /* {number} */;\n" for number in range(runs))
    run = subprocess.run(
        [program, model, "--quiet", "--format", "json", "-f", "-"], input=script, text=True, capture_output=True,
        check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def work(program, model, question):
    run = subprocess.run(
        [program, model, "--quiet", "--explain", "-c", question], text=True, capture_output=True, check=True)
    return int(re.search(r"(\d+) edges?", run.stdout.split("\nWork\n")[1]).group(1))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data")
    arguments.add_argument("--vraag", default=".build/release/vraag")
    arguments.add_argument("--runs", type=int, default=6)
    arguments.add_argument("--baseline", default="Benchmarks/Baselines/derivation.json")
    arguments.add_argument("--write", action="store_true")
    options = arguments.parse_args()
    model = f"{options.data}/model.xml"
    size = os.path.basename(os.path.normpath(options.data))
    baselines = {}
    if os.path.exists(options.baseline):
        with open(options.baseline) as file:
            baselines = json.load(file)
    baseline = baselines.get(size, {})

    counts = {}
    worse = []
    print("| question | rows | first ms | median ms | relationships looked at |\n|---|---:|---:|---:|---:|")
    for question, expected in questions(options.data).items():
        found = answers(options.vraag, model, question, options.runs)
        rows = found[0]["rows"][0][0] if question.startswith("how many") else found[0]["rowCount"]
        if expected is not None and rows != expected:
            raise SystemExit(f"{question}: {rows} rows, and a walk in Python finds {expected}")
        times = [answer["elapsedMilliseconds"] for answer in found]
        counts[question] = work(options.vraag, model, question)
        print(f"| `{question}` | {rows:,} | {times[0]:.2f} | {statistics.median(times):.2f} | {counts[question]:,} |")
        if counts[question] > baseline.get(question, counts[question]):
            worse.append(question)
    if options.write:
        baselines[size] = counts
        with open(options.baseline, "w") as file:
            json.dump(baselines, file, indent=2, sort_keys=True)
            file.write("\n")
    elif worse:
        sys.exit(f"more work than the baseline: {'; '.join(worse)}")


if __name__ == "__main__":
    main()
