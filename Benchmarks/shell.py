#!/usr/bin/env python3
"""Measures what someone at a terminal waits for: the first prompt, and the end of a question after Ctrl-C.

usage: shell.py MODEL... [--vraag PATH]

Needs pexpect. The question has so many rows that it would run on; Ctrl-C comes 0.12 to 0.3 seconds after it was asked, so
that rows are being made.
"""
import argparse
import os
import statistics
import tempfile
import time

import pexpect

LONG = "which elements " + "relate to which elements that " * 9 + "relate to which elements"
RUNS = 10


def shell(program, model, home):
    environment = {"PATH": "/usr/bin:/bin", "HOME": home, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
    child = pexpect.spawn(program, [model], env=environment, dimensions=(24, 200), encoding="utf-8", timeout=60)
    child.delaybeforesend = None
    return child


def starts(program, model, home):
    for _ in range(RUNS):
        begin = time.perf_counter()
        child = shell(program, model, home)
        child.expect_exact("vraag> ")
        yield (time.perf_counter() - begin) * 1000
        child.send("\x04")
        child.expect(pexpect.EOF)
        child.close()


def stops(program, model, home):
    child = shell(program, model, home)
    child.expect_exact("vraag> ")
    for run in range(RUNS):
        child.send(LONG + "\r")
        time.sleep(0.12 + 0.02 * run)
        begin = time.perf_counter()
        child.send("\x03")
        child.expect_exact("stopped after")
        yield (time.perf_counter() - begin) * 1000
        child.expect_exact("vraag> ")
    child.close(force=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("models", nargs="+")
    parser.add_argument("--vraag", default=".build/release/vraag")
    options = parser.parse_args()
    print("| model | start to prompt, median ms | Ctrl-C to stopped, median ms | worst ms |\n|---|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as home:
        for model in options.models:
            start = statistics.median(starts(options.vraag, model, home))
            stop = list(stops(options.vraag, model, home))
            name = os.path.join(*model.rstrip("/").split("/")[-2:])
            print(f"| {name} | {start:.1f} | {statistics.median(stop):.1f} | {max(stop):.1f} |")


if __name__ == "__main__":
    main()
