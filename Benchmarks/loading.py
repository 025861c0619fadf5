#!/usr/bin/env python3
"""How long Vraag takes from the start of a process to an answer, and how much memory.

usage: loading.py MODEL... [--vraag PATH] [--runs N] [--question SENTENCE]

Wall time around the whole process: start, reading the model, one question, end. Peak memory is the kernel's own figure
for the process (the largest resident set of all runs).
"""
import argparse
import os
import statistics
import subprocess
import time


def measure(command):
    """Runs a command; returns seconds and the peak of its memory in bytes."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return seconds, usage.ru_maxrss * 1024


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
    print("| model | MB | median ms | least ms | MB/s | peak MB |\n|---|---:|---:|---:|---:|---:|")
    for model in options.models:
        command = [options.vraag, model, "--quiet", "-c", options.question]
        measure(command)
        runs = [measure(command) for _ in range(options.runs)]
        median = statistics.median(seconds for seconds, _ in runs)
        least = min(seconds for seconds, _ in runs)
        megabytes = size(model) / 1e6
        peak = max(memory for _, memory in runs) / 1e6
        print(f"| {'/'.join(model.split('/')[-2:])} | {megabytes:.1f} | {median * 1e3:.1f} | {least * 1e3:.1f} "
              f"| {megabytes / median:.0f} | {peak:.0f} |")


if __name__ == "__main__":
    main()
