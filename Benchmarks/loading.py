#!/usr/bin/env python3
"""How long Vraag takes from the start of a process to an answer, and how much memory.

usage: loading.py MODEL... [--vraag PATH] [--runs N] [--question SENTENCE]

Around the whole process: start, reading the model, one question, end. Wall time is what a person waits; processor time is
what it would be on a machine with nothing else to do, and what MB/s is reckoned with. Peak memory is the kernel's own
figure for the process (the largest resident set of all runs).
"""
import argparse
import os
import statistics
import subprocess
import time


def measure(command):
    """Runs a command; returns wall seconds, processor seconds and the peak of its memory in bytes."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def size(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(path) for name in names)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("models", nargs="+", metavar="MODEL")
    arguments.add_argument("--vraag", default=".build/release/vraag")
    arguments.add_argument("--runs", type=int, default=11)
    arguments.add_argument("--question", default="how many elements")
    options = arguments.parse_args()
    print("| model | MB | wall ms | processor ms | MB/s | peak MB |\n|---|---:|---:|---:|---:|---:|")
    for model in options.models:
        command = [options.vraag, model, "--quiet", "-c", options.question]
        measure(command)
        walls, processors, peaks = zip(*(measure(command) for _ in range(options.runs)))
        megabytes = size(model) / 1e6
        name = "/".join(model.rstrip("/").split("/")[-2:])
        print(f"| {name} | {megabytes:.1f} | {statistics.median(walls) * 1e3:.1f} "
              f"| {statistics.median(processors) * 1e3:.1f} | {megabytes / statistics.median(processors):.0f} "
              f"| {max(peaks) / 1e6:.0f} |")


if __name__ == "__main__":
    main()
