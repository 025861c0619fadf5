#!/usr/bin/env python3
"""Counts what a small question allocates, by what for.

usage: allocations.py DATA_DIR [--vraag PATH] [--baseline FILE] [--write]

DATA_DIR is what the generator wrote with --xml. A figure is a hundredth of what a hundred questions more add, none of which
was asked before; notes are those on answers that are empty or rest on something. To parse and to plan must not take more
than the baseline; --write writes it anew, which is a commit of its own with the reason.
"""
import argparse
import bisect
import json
import os
import re
import subprocess
import sys
import tempfile

QUESTIONS = 100
LANGUAGES = {"English": "which business processes read {};", "Dutch": "welke bedrijfsprocessen lezen {};"}
# What an allocation is for is told by the first of these that is among the functions it was called from.
PHASES = [
    ("notes", r"7SessionV5notes"),
    ("parse", r"13VraagLanguage6ParserV"),
    ("plan", r"8AnalyzerV7analyze|8LoweringV|4RuleV9rewriting"),
    ("run", r"8ExecutorV"),
    ("answer", r"5Vraag6AnswerV"),
    ("rest", r""),
]


def counted(program, library, model, sentences, directory):
    """Per stack of calls, as addresses of functions, how many allocations there were."""
    script, counts = f"{directory}/script.vraag", f"{directory}/counts"
    with open(script, "w") as file:
        file.write("\n".join(sentences))
    subprocess.run(
        [program, model, "--quiet", "--format", "csv", "-f", script], stdout=subprocess.DEVNULL, check=True,
        env={**os.environ, "LD_PRELOAD": library, "ALLOCATIONS": counts, "SWIFT_DETERMINISTIC_HASHING": "1"})
    with open(counts) as file:
        return [(int(line.split()[0]), line.split()[1:]) for line in file]


def phases(stacks, program):
    """The allocations of each phase."""
    lines = subprocess.run(["nm", "-n", program], stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    symbols = [(int(line.split()[0], 16), line.split()[2]) for line in lines if re.match(r"\w+ [tT] ", line)]
    addresses = [address for address, _ in symbols]
    own = os.path.basename(program) + "+"
    totals = {phase: 0 for phase, _ in PHASES}
    for count, calls in stacks:
        names = " ".join(
            symbols[bisect.bisect(addresses, int(call[len(own):], 16)) - 1][1] for call in calls if call.startswith(own))
        totals[next(phase for phase, pattern in PHASES if re.search(pattern, names))] += count
    return totals


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data")
    arguments.add_argument("--vraag", default=".build/release/vraag")
    arguments.add_argument("--baseline", default="Benchmarks/Baselines/allocations.json")
    arguments.add_argument("--write", action="store_true")
    options = arguments.parse_args()
    with open(f"{options.data}/params.json") as file:
        names = list(dict.fromkeys(json.load(file)["many"]))
    found = {}
    with tempfile.TemporaryDirectory() as directory:
        library = f"{directory}/allocations.so"
        source = os.path.join(os.path.dirname(__file__), "allocations.c")
        subprocess.run(["cc", "-O1", "-fno-omit-frame-pointer", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
        for language, words in LANGUAGES.items():
            sentences = [words.format(json.dumps(name, ensure_ascii=False)) for name in names[:2 * QUESTIONS]]
            some, more = (
                phases(counted(options.vraag, library, f"{options.data}/model.xml", asked, directory), options.vraag)
                for asked in (sentences[:QUESTIONS], sentences))
            found[language] = {phase: round((more[phase] - some[phase]) / QUESTIONS, 1) for phase in more}
    if options.write:
        with open(options.baseline, "w") as file:
            json.dump(found, file, indent=2)
            file.write("\n")
    with open(options.baseline) as file:
        baseline = json.load(file)
    print("| | " + " | ".join(phase for phase, _ in PHASES) + " |\n|---|" + "---:|" * len(PHASES))
    for language, row in found.items():
        print(f"| {language} | " + " | ".join(f"{row[phase]:.1f}" for phase, _ in PHASES) + " |")
    worse = [f"{phase}, {language}" for language, row in found.items() for phase in ("parse", "plan")
             if row[phase] > baseline[language][phase] + 0.5]
    if worse:
        sys.exit(f"above the baseline: {', '.join(worse)}")


if __name__ == "__main__":
    main()
