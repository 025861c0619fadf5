"""What the pages show of the shell is what it writes.

A block of the language `shell` is a session on the model school: what stands behind the prompts is typed, the rest is
what the program wrote. A first line `$ vraag …` shows the greeting too. `terminal.py PROGRAM pages rewrite` writes the
blocks anew; read the difference.
"""

import pathlib
import re

from terminal import CTRL_D, MORE, PROMPT, ROOT

PAGES = ["Documentation/Shell.md", "README.md"]
BLOCK = re.compile(r"^```shell\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def transcript(place, block):
    """What such a session looks like now."""
    typed = [line for line in block.split("\n") if line.startswith((PROMPT, MORE))]
    shell = place.shell(
        "samples/modelschool.xml", cwd=ROOT, TERM="dumb", rows=200, columns=80, XDG_CONFIG_HOME="/nowhere")
    seen = shell.prompt()
    if block.startswith("$ vraag "):
        seen = "$ vraag samples/modelschool.xml\r\n" + seen
    else:
        seen = ""
    for index, line in enumerate(typed):
        prompt, text = (PROMPT, line[len(PROMPT):]) if line.startswith(PROMPT) else (MORE, line[len(MORE):])
        seen += prompt
        shell.type(text + "\n")
        if index + 1 < len(typed):
            seen += shell.wait(PROMPT if typed[index + 1].startswith(PROMPT) else MORE)
    if typed[-1] != PROMPT + ".quit":
        seen += shell.wait(PROMPT)
        shell.type(CTRL_D)
    shell.end()
    if typed[-1] == PROMPT + ".quit":
        seen += shell.program.before
    return seen.replace("\r\n", "\n")


def without_times(text):
    return re.sub(r" *[0-9]+([.,][0-9])? (ms|s)\b", " 0 ms", text)


def test_every_session_on_a_page_goes_as_it_is_shown(place):
    count = 0
    for page in PAGES:
        for block in BLOCK.findall((ROOT / page).read_text(encoding="utf-8")):
            count += 1
            now = transcript(place, block)
            assert without_times(now) == without_times(block), f"{page}:\n{now}\ninstead of\n{block}"
    assert count > 5


def rewrite(place):
    for page in PAGES:
        path = pathlib.Path(ROOT / page)
        text = BLOCK.sub(
            lambda match: "```shell\n" + transcript(place, match.group(1)) + "```", path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8")
