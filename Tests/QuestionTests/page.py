#!/usr/bin/env python3
"""Writes Documentation/Questions.md from questions.tsv.

    python3 Tests/QuestionTests/page.py            writes the page
    python3 Tests/QuestionTests/page.py --check    fails when it is not current
"""

import sys
from itertools import groupby
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent.parent / "Documentation/Questions.md"
SECTIONS = [
    (1, "Data: who uses it, who records it"),
    (14, "Support by applications"),
    (22, "Overlap and gaps"),
    (30, "Owners and roles"),
    (38, "Flows with outside parties"),
    (46, "Impact, and what if"),
    (54, "Privacy and classification"),
    (63, "Standards"),
    (68, "Relationships that follow from others"),
    (73, "Counts, rankings, totals, matrices"),
    (81, "Quality of the model itself"),
]
MODELS = {
    "modelschool": "the model school",
    "rosa": "ROSA",
    "archisurance": "ArchiSurance",
    "vera": "VERA",
    "enroll": "the Enroll model",
    "balloons": "Toures Balon",
}
HEAD = """\
# The 99 questions

What people who look after information really ask of a model, and the sentence that asks it, in English and in Dutch. Each was run on a model that has an
answer: [the model school](../samples/README.md); ROSA, the reference architecture of the Dutch education sector; VERA, that of
Dutch housing corporations; Enroll, of an American system of enrolment; and Toures Balon, of a travel company.

A test asks every sentence and compares whole answers with those of a few lines of Python over the same file
(`Tests/QuestionTests/answers.py`). This page is written from `Tests/QuestionTests/questions.tsv`. A question that cannot be asked
yet says why.
"""


def number(key):
    return int(key.rstrip("abcdefgh"))


def page():
    rows = [line.split("\t") for line in (HERE / "questions.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    parts, sections = [HEAD], list(SECTIONS)
    for at, group in groupby(rows, key=lambda row: number(row[0])):
        if sections and at >= sections[0][0]:
            parts.append(f"## {sections.pop(0)[1]}\n")
        for index, (key, model, answer, dutch, english, in_dutch, in_english) in enumerate(group):
            mark = f"**{at}.** " if index == 0 else ""
            parts.append(f"{mark}{english} *{dutch}*\n")
            if in_english:
                parts.append("```text\n" + "\n".join(dict.fromkeys([in_english, in_dutch])) + "\n```\n")
                parts.append(f"{answer}, in {MODELS[model]}.\n")
            else:
                parts.append(f"{answer}\n")
    return "\n".join(parts)


def main():
    text = page()
    if "--check" in sys.argv[1:]:
        return 0 if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
