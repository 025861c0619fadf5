"""The program in a pseudo-terminal, driven as a person drives it: type, and wait for what must appear.

A scenario is a file beside this one with functions whose names begin with `test_`. Each gets a `Place`: a folder of its
own, in which programs are started. Nothing sleeps; what does not come within TIMEOUT is a failure, with the screen so far.

usage: terminal.py PROGRAM SCENARIO [TEST]
"""

import contextlib
import importlib
import os
import pathlib
import re
import sys
import tempfile
import traceback

import pexpect

ROOT = pathlib.Path(__file__).resolve().parents[3]
SCHOOL = str(ROOT / "samples" / "modelschool.xml")
TIMEOUT = 20
PROMPT = "vraag> "
MORE = "   ...> "
READING, READ = "\x1b[?2004h", "\x1b[?2004l"

# Keys, as a terminal sends them.
CTRL_C, CTRL_D, CTRL_R, TAB, ENTER, ESCAPE = "\x03", "\x04", "\x12", "\t", "\r", "\x1b"
UP, DOWN, RIGHT, LEFT, HOME, END = ("\x1b[" + c for c in "ABCDHF")
BACKSPACE = "\x7f"


class Shell:
    """One running program and everything it has written so far."""

    def __init__(self, place, arguments, columns=80, rows=24, program=None, cwd=None, **environment):
        surroundings = {
            "PATH": "/usr/bin:/bin", "HOME": str(place.folder), "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
            "XDG_STATE_HOME": str(place.folder / "state"), "XDG_CONFIG_HOME": str(place.folder / "config"),
            "NO_COLOR": "1", "PAGER": "cat",
        }
        surroundings.update({name: value for name, value in environment.items() if value is not None})
        for name, value in environment.items():
            if value is None:
                surroundings.pop(name, None)
        self.program = pexpect.spawn(
            program or place.program, arguments, env=surroundings, cwd=str(cwd or place.folder),
            dimensions=(rows, columns), encoding="utf-8", codec_errors="replace",
            timeout=TIMEOUT)
        self.program.delaybeforesend = None
        self.draws = surroundings["TERM"] != "dumb"
        self.seen = ""

    def wait(self, text):
        """Waits for a text that appears from here on; gives what came before it."""
        self.program.expect_exact(text)
        self.seen += self.program.before + text
        return self.program.before

    def prompt(self):
        """Waits until the program asks for an entry; gives what it wrote before that.

        A prompt may be painted again while someone types, but each time that the program begins to read it asks for
        pastes in brackets, once.
        """
        if not self.draws:
            return self.wait(PROMPT)
        before = self.wait(READING)
        self.wait(PROMPT)
        return before

    def type(self, text):
        self.program.send(text)

    def ask(self, text):
        """Types a line, and gives what is answered until the next prompt."""
        self.type(text + ENTER)
        return plain(self.prompt().split(READ)[-1])

    def leave(self):
        """Leaves with Ctrl-D at a fresh prompt, and gives the exit status."""
        self.type(CTRL_D)
        return self.end()

    def end(self):
        """Waits until the program is over; gives its status, that of a signal as a shell tells it."""
        self.program.expect(pexpect.EOF)
        self.seen += self.program.before
        self.program.close()
        return self.program.exitstatus if self.program.signalstatus is None else 128 + self.program.signalstatus


class Place:
    """A folder for one test, and the program to start in it."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = pathlib.Path(folder)
        self.shells = []

    def shell(self, *arguments, **options):
        shell = Shell(self, list(arguments), **options)
        self.shells.append(shell)
        return shell

    def school(self, *arguments, **options):
        """The shell on the model school, at its first prompt."""
        shell = self.shell(SCHOOL, *arguments, **options)
        shell.greeting = plain(shell.prompt())
        return shell

    def command(self, line, **options):
        """A line for `sh` in which $VRAAG is the program."""
        return self.shell("-c", line, program="/bin/sh", VRAAG=self.program, **options)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path


def plain(text):
    """What is left for the eye: no escape sequences, and line breaks as they are in files."""
    text = re.sub(r"\x1b(\[[0-?]*[ -/]*[@-~]|[@-Z\\-_]|\][^\x07\x1b]*(\x07|\x1b\\))", "", text)
    return re.sub(r"\r+\n", "\n", text).replace("\r", "")


def has(text, *parts):
    """Whether every part is there; a message may be broken between words to fit the terminal."""
    unbroken = re.sub(r"\r?\n {4}(?=\S)", " ", text)
    for part in parts:
        assert part in text or part in unbroken, f"there is no {part!r} in:\n{text}"


def has_not(text, *parts):
    for part in parts:
        assert part not in text, f"there is {part!r} in:\n{text}"


def told(test, problem, place):
    """What went wrong: the line of the scenario, and what the program wrote last."""
    line = next(frame for frame in traceback.extract_tb(problem.__traceback__) if frame.filename != __file__)
    what = str(problem).split("\n<pexpect")[0] if not isinstance(problem, pexpect.ExceptionPexpect) else type(problem).__name__
    print(f"{test}, line {line.lineno}: {line.line}\n{what}")
    for shell in place.shells:
        rest = shell.program.before if isinstance(shell.program.before, str) else ""
        print("--- what the program wrote, and at last what was waited on:", shell.seen[-2000:] + "|" + rest[-2000:], sep="\n")


def main():
    program, name, *wanted = sys.argv[1:]
    program = os.path.abspath(program)
    scenario = importlib.import_module(name)
    tests = wanted or [test for test in vars(scenario) if test.startswith("test_")]
    assert tests, f"{name} has no such test"
    failures = 0
    for test in tests:
        with tempfile.TemporaryDirectory(prefix="vraag-") as folder:
            place = Place(program, folder)
            try:
                getattr(scenario, test)(place)
            except Exception as problem:
                failures += 1
                told(f"{name}.{test}", problem, place)
            for shell in place.shells:
                with contextlib.suppress(Exception):
                    shell.program.close(force=True)
    print(f"{len(tests)} tests, {failures} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    # The scenarios import this file by its name; it is to be one module.
    sys.modules["terminal"] = sys.modules["__main__"]
    sys.path.insert(0, str(pathlib.Path(__file__).parent))
    sys.dont_write_bytecode = True
    main()
