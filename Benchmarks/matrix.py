#!/usr/bin/env python3
"""How long a matrix of all functions by all applications takes, and how much memory its grid takes as CSV.

usage: matrix.py DATA_DIR [--vraag PATH] [--runs N] [--baseline FILE] [--write]

DATA_DIR is what the generator wrote with --xml. The first figure is what `elapsedMilliseconds` says: from the text of the
sentence to rows, heads and totals ready, the median of the runs in one process. The others are of a whole process that
writes the grid, empty cells too: wall seconds and the peak of its memory, and of one that only loads. A median three times
the baseline fails: time moves on a shared machine, but not so far. --write writes the baseline of this size anew.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

QUESTION = "which functions are served by which applications, as matrix"
BOUND = 3


def elapsed(program, model, runs):
    """The answer, and the milliseconds that each run of it took."""
    with tempfile.NamedTemporaryFile("w", suffix=".vraag") as file:
        # Another comment each time: a sentence that is asked again is not understood anew.
        file.write("".join(f"{QUESTION} /* {number} */;\n" for number in range(runs)))
        file.flush()
        run = subprocess.run(
            [program, model, "--quiet", "--format", "json", "-f", file.name], stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    return answers[0], [answer["elapsedMilliseconds"] for answer in answers]


def process(program, model, question):
    """Wall seconds, peak bytes and bytes written of one whole run."""
    start = time.perf_counter()
    child = subprocess.Popen(
        [program, model, "--quiet", "--format", "csv", "-c", question], stdout=subprocess.PIPE)
    written = 0
    while chunk := child.stdout.read(1 << 20):
        written += len(chunk)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{question} ended with {child.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss * 1024, written


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data")
    arguments.add_argument("--vraag", default=".build/release/vraag")
    arguments.add_argument("--runs", type=int, default=11)
    arguments.add_argument("--baseline", default="Benchmarks/Baselines/matrix.json")
    arguments.add_argument("--write", action="store_true")
    options = arguments.parse_args()
    model = f"{options.data}/model.xml"
    name = os.path.basename(os.path.normpath(options.data))

    answer, times = elapsed(options.vraag, model, options.runs)
    rows, columns = len(answer["matrix"]["rows"]), len(answer["matrix"]["columns"])
    median = statistics.median(times)
    seconds, peak, written = process(options.vraag, model, QUESTION)
    _, loaded, _ = process(options.vraag, model, "how many elements")
    print("| elements | rows | columns | cells | filled | ms | CSV s | CSV MB | peak MB | loading alone |\n"
          "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    print(f"| {name} | {rows:,} | {columns:,} | {rows * columns:,} | {answer['rowCount']:,} | {median:.2f} "
          f"| {seconds:.2f} | {written / 1e6:.1f} | {peak / 1e6:.0f} | {loaded / 1e6:.0f} |")

    baselines = {}
    if os.path.exists(options.baseline):
        with open(options.baseline) as file:
            baselines = json.load(file)
    if options.write:
        baselines[name] = round(median, 2)
        with open(options.baseline, "w") as file:
            json.dump(baselines, file, indent=2, sort_keys=True)
            file.write("\n")
    baseline = baselines.get(name)
    if baseline is not None and median > BOUND * baseline:
        sys.exit(f"the matrix took {median:.2f} ms, more than {BOUND} times its baseline of {baseline:.2f} ms")


if __name__ == "__main__":
    main()
