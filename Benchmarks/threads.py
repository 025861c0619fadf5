#!/usr/bin/env python3
"""Times patterns that two threads share, on one core and on two.

usage: threads.py DATA_DIR [--vraag PATH] [--runs 15]

DATA_DIR is what the generator wrote with --xml. Both processes are asked in turn, so that what the machine does meanwhile
moves both columns; on one core the second thread finds no time of its own. Rows must be the same.
"""
import argparse
import json
import os
import statistics
import subprocess

QUESTIONS = {
    "diamonds (Q14)":
        "MATCH (s:ApplicationComponent)-[a:Access {accessType:'Write'}]->(d)<-[b:Access {accessType:'Write'}]-"
        "(t:ApplicationComponent), (s)-[:Serving]->(x)<-[:Serving]-(t) WITH DISTINCT s, t "
        "WHERE toInteger(substring(s.id,3)) < toInteger(substring(t.id,3)) RETURN s, t",
    "top 10 data (Q13)":
        "MATCH (x:BusinessProcess)-[a:Access]->(d) WHERE a.accessType IN ['Read','ReadWrite'] AND "
        "(d:BusinessObject OR d:DataObject) WITH d, count(DISTINCT x) AS n RETURN n ORDER BY n DESC LIMIT 10",
    "pairs of processes with data in common":
        "MATCH (a:BusinessProcess)-[:Access]->(d)<-[:Access]-(b:BusinessProcess) RETURN count(DISTINCT d), count(*)",
    "walks of three of any kind": "MATCH (a)-->(b)-->(c)<--(d) RETURN count(*)",
}


class Process:
    def __init__(self, program, model, cores):
        command = [program, model, "--format", "json", "-f", "-"]
        self.process = subprocess.Popen(
            ["taskset", "-c", cores] + command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        self.ask("how many elements")

    def ask(self, question):
        self.process.stdin.write(question + ";\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return answer["elapsedMilliseconds"], answer["rows"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data")
    arguments.add_argument("--vraag", default=".build/release/vraag")
    arguments.add_argument("--runs", type=int, default=15)
    options = arguments.parse_args()
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) < 2:
        raise SystemExit("this machine has one core")
    model = f"{options.data}/model.xml"
    processes = [Process(options.vraag, model, str(cores[0])), Process(options.vraag, model, f"{cores[0]},{cores[1]}")]
    print("| question | one core | two cores |")
    print("|---|---:|---:|")
    for name, question in QUESTIONS.items():
        times = [[], []]
        for _ in range(options.runs):
            rows = []
            for process, taken in zip(processes, times):
                time, found = process.ask(question)
                taken.append(time)
                rows.append(found)
            if rows[0] != rows[1]:
                raise SystemExit(f"{name}: the answers differ")
        print(f"| {name} | " + " | ".join(f"{statistics.median(taken):.1f}" for taken in times) + " |")


if __name__ == "__main__":
    main()
