#!/usr/bin/env python3
"""Counts the instructions that loading a model and answering a few questions take, and what it takes to understand one.

The figures are compared with a baseline.

usage: instructions.py DATA_DIR [--vraag PATH] [--baseline FILE] [--write]

DATA_DIR is what the generator wrote with --xml. Time on a shared machine moves by half; instructions do not. A question's
figure is a hundredth of what a hundred of it add to a run that only loads. To understand a question is to make a plan of
its text, of a hundred questions that were not asked before. A figure more than 3 % above the baseline fails; --write
writes the baseline anew, which is a commit of its own with the reason.
"""
import argparse
import json
import os
import platform
import re
import subprocess
import sys
import tempfile

BOUND = 0.03
REPEATS = 100


def questions(names):
    hub, point, root = (json.dumps(names[key], ensure_ascii=False) for key in ("hub", "point", "root"))
    return {
        "point": f"which elements named {point};",
        "readers": f"which business processes read {hub};",
        "two steps": f"which applications serve business processes that read {hub};",
        "none": "how many data objects are written by no element;",
        "count": "how many business functions are served by at least 3 applications;",
        "depth": f"how many elements are part of {root} at any depth;",
    }


def instructions(program, model, script, *options):
    """The instructions of one whole run, or of what the options limit it to."""
    with tempfile.NamedTemporaryFile("w", suffix=".vraag") as file:
        file.write(script)
        file.flush()
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", *(options or ["--callgrind-out-file=/dev/null"]), program, model, "--quiet",
             "--format", "csv", "-f", file.name],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"})
    count = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not count:
        raise SystemExit(f"{script.splitlines()[0]}\n{run.stderr[-2000:]}")
    return int(count.group(1))


def understanding(program, model, sentences):
    """The instructions that parsing and analysis take of some sentences."""
    symbols = subprocess.run(["nm", program], stdout=subprocess.PIPE, text=True, check=True).stdout
    # Whole functions: a closure within one would end what is collected.
    functions = re.findall(r"T (\S*(?:6ParserV5parse_5range7lexicon|8AnalyzerV7analyze_9isStopped)\S*FZ?)$", symbols, re.M)
    if len(functions) != 2:
        raise SystemExit(f"the parser and the analyzer are not found in {program}: {functions}")
    return instructions(
        program, model, "\n".join(sentences), "--callgrind-out-file=/dev/null", "--collect-atstart=no",
        *(f"--toggle-collect={function}" for function in functions))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data")
    arguments.add_argument("--vraag", default=".build/release/vraag")
    arguments.add_argument("--baseline", default=f"Benchmarks/Baselines/{platform.machine()}.json")
    arguments.add_argument("--write", action="store_true")
    options = arguments.parse_args()
    with open(f"{options.data}/params.json") as file:
        names = json.load(file)
    model = f"{options.data}/model.xml"

    with tempfile.TemporaryDirectory() as directory:
        # Valgrind does not read what debuggers need of a newer compiler.
        program = f"{directory}/vraag"
        subprocess.run(["strip", "--strip-debug", "-o", program, options.vraag], check=True)
        counts = {"load": instructions(program, model, "how many elements;\n")}
        for title, sentence in questions(names).items():
            total = instructions(program, model, (sentence + "\n") * REPEATS)
            counts[title] = (total - counts["load"]) // REPEATS
        asked = [json.dumps(name, ensure_ascii=False) for name in dict.fromkeys(names["many"])]
        for language, words in (("English", "which business processes read {};"), ("Dutch", "welke bedrijfsprocessen lezen {};")):
            sentences = [words.format(name) for name in asked[:2 * REPEATS]]
            # The first ones make tables that all others use.
            some = understanding(program, model, sentences[:REPEATS])
            counts[f"to understand, {language}"] = (understanding(program, model, sentences) - some) // REPEATS

    if options.write:
        with open(options.baseline, "w") as file:
            json.dump(counts, file, indent=2)
            file.write("\n")
    with open(options.baseline) as file:
        baseline = json.load(file)
    print("| | instructions | baseline | change |\n|---|---:|---:|---:|")
    worse = []
    for title, count in counts.items():
        change = count / baseline[title] - 1
        print(f"| {title} | {count:,} | {baseline[title]:,} | {change:+.1%} |")
        if change > BOUND:
            worse.append(title)
    if worse:
        sys.exit(f"more than {BOUND:.0%} above the baseline: {', '.join(worse)}")


if __name__ == "__main__":
    main()
