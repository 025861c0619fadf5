#!/usr/bin/env python3
"""Makes samples/modelschool.* from the *.model files beside this one.

    python3 samples/source/build.py            writes the files
    python3 samples/source/build.py --check    fails when they are not current, or not equal in content

Needs Python 3.9 and nothing else. The same source gives the same bytes.
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True  # no __pycache__ beside the sources

import formats  # noqa: E402
import notation  # noqa: E402
import readback  # noqa: E402

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent


def files(model):
    """Path to content of every file that is made."""
    made = {"modelschool.xml": formats.exchange(model), "modelschool.archimate": formats.archi(model)}
    made |= {f"modelschool-csv/{name}": content for name, content in formats.csv(model).items()}
    return {SAMPLES / name: content for name, content in made.items()}


def check(made):
    """What is wrong with the files that are there, one sentence each."""
    for path, content in made.items():
        if not path.exists() or path.read_bytes() != content.encode():
            yield f"{path.relative_to(SAMPLES)} is not what the source says: run samples/source/build.py"
    exchange = readback.exchange(made[SAMPLES / "modelschool.xml"])
    archi = readback.archi(made[SAMPLES / "modelschool.archimate"])
    csv = readback.csv({path.name: content for path, content in made.items() if path.suffix == ".csv"})
    for name, other in (("modelschool.archimate", archi), ("modelschool-csv", csv)):
        for part in other:
            if other[part] != exchange[part]:
                keys = exchange[part].keys() | other[part].keys()
                differing = sorted(key for key in keys if exchange[part].get(key) != other[part].get(key))
                yield f"{name} and modelschool.xml differ in {part}: {', '.join(differing[:5])}"


def main():
    made = files(notation.read(sorted(HERE.glob("*.model"))))
    if "--check" in sys.argv[1:]:
        wrong = list(check(made))
        print("\n".join(wrong), file=sys.stderr, end="\n" if wrong else "")
        return 1 if wrong else 0
    for path, content in made.items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
