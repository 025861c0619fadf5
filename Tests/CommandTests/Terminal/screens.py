"""Screens of every kind: narrow, low, dumb, wide letters, long answers, colours or none."""

import unicodedata

from terminal import CTRL_C, CTRL_D, ENTER, MORE, PROMPT, SCHOOL, has, has_not, plain

LONG = "which elements " + "relate to which elements that " * 9 + "relate to which elements"


def test_a_long_answer_goes_through_the_pager(place):
    place.write("pager", "#!/bin/sh\necho paged\ncat\n").chmod(0o755)
    shell = place.school(PAGER="./pager")
    has(shell.ask("which roles"), "paged\nrole\n", "Verzuimcoördinator", "(23 rows")
    has_not(shell.ask("which plateaus"), "paged")
    shell.ask(".pager off")
    has_not(shell.ask("which roles"), "paged")


def test_without_a_choice_less_is_the_pager_and_q_leaves_it(place):
    shell = place.school(PAGER=None, rows=10)
    shell.type("which roles" + ENTER)
    shell.wait("Administratief medewerker")
    shell.type("q")
    shell.prompt()
    has(shell.ask("how many roles"), "23")


def test_a_pager_that_reads_nothing_is_no_trouble(place):
    shell = place.school(PAGER="true")
    shell.ask("which elements relate to which elements")
    shell.ask(".pager off")
    has(shell.ask("how many roles"), "23")


def test_ctrl_c_stops_a_question_and_not_the_session(place):
    shell = place.school()
    shell.type(LONG + ENTER)
    shell.wait("(Ctrl-C stops)")
    shell.type(CTRL_C)
    shell.wait("stopped after ")
    has(plain(shell.prompt()), "s: which elements relate to which elements that ", "…\n")
    # Neither does a second one, nor one where nothing runs.
    shell.type(CTRL_C)
    shell.prompt()
    has(shell.ask("how many roles"), "23")


def test_what_is_no_answer_is_shown_after_ctrl_c(place):
    shell = place.school()
    shell.type(LONG + ENTER)
    shell.wait("(Ctrl-C stops)")
    shell.type(CTRL_C)
    shell.wait("stopped after ")
    shell.prompt()
    has(shell.ask(".help format"), "aligned columns")
    has(shell.ask(".history"), ".help format")


def test_ctrl_c_stops_an_answer_that_goes_on_and_on(place):
    shell = place.school()
    shell.ask(".pager off")
    shell.type("MATCH (a), (b) RETURN a.name;" + ENTER)
    shell.wait("Aanmelden")
    shell.type(CTRL_C)
    shell.wait("stopped: the answer goes on")
    shell.prompt()
    has(shell.ask("how many roles"), "23")


def test_what_is_typed_while_a_question_runs_is_not_shown_and_not_lost(place):
    shell = place.school()
    shell.type(LONG + ENTER)
    shell.wait("(Ctrl-C stops)")
    shell.type("how many roles")
    shell.type(CTRL_C)
    has_not(plain(shell.wait("stopped after ")), "how many roles")
    # The system drops what was typed before Ctrl-C, as it does everywhere; what is typed after it stays.
    shell.prompt()
    has(shell.ask("how many goals"), "6")


def test_a_terminal_of_forty_columns(place):
    shell = place.school(columns=40, rows=60)
    for question in ["which roles perform which processes", "which elements with Status, showing Status, Eigenaar"]:
        shell.type(question + ENTER)
        lines = plain(shell.prompt()).split("\n")
        table = next(index for index, line in enumerate(lines) if line.startswith("─"))
        assert all(cells(line) <= 40 for line in lines[table - 1:]), lines
        has("\n".join(lines), "…")
    shell.type("which elements with Status, showing Status, Eigenaar, Kosten, Levensfase, Leverancier, Type, Sector" + ENTER)
    has(plain(shell.prompt()), "Status: Definitief\n", "element: ")


def test_help_is_broken_between_words_on_a_narrow_terminal(place):
    shell = place.school(columns=40, rows=200)
    for command in [".help", ".help commands", ".help output", ".help typing"]:
        lines = shell.ask(command).split("\n")
        # A question stays as it is to be typed, on as many lines as it takes.
        assert all(cells(line) <= 40 or "?" in line for line in lines), lines


def cells(line):
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line)


def test_wide_letters_stand_in_columns(place):
    place.write("wide.xml", """<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m"><name>Wide</name><elements>
        <element identifier="a" xsi:type="BusinessRole"><name>日本語の先生</name></element>
        <element identifier="b" xsi:type="BusinessProcess"><name>x</name></element>
        <element identifier="c" xsi:type="BusinessRole"><name>short</name></element></elements><relationships>
        <relationship identifier="r" xsi:type="Assignment" source="a" target="b"/>
        <relationship identifier="s" xsi:type="Assignment" source="c" target="b"/></relationships></model>""")
    shell = place.shell("wide.xml")
    shell.prompt()
    has(shell.ask("which roles perform which processes"), "日本語の先生  x\n", "short         x\n")


def test_a_dumb_terminal_reads_plain_lines(place):
    shell = place.school(TERM="dumb", NO_COLOR=None)
    has_not(shell.seen, "\x1b")
    shell.type("how many\n")
    shell.wait(MORE)
    shell.type("roles;\n")
    has(shell.prompt(), "23")
    shell.type("which")
    shell.wait("which")
    shell.type(CTRL_C)
    shell.prompt()
    has_not(shell.seen, "\x1b")
    assert shell.leave() == 0


def test_colours_are_there_unless_they_are_not_wanted(place):
    shell = place.school(NO_COLOR=None)
    shell.type("which plateaus" + ENTER)
    has(shell.prompt(), "\x1b[1mplateau", ";36mplateaus")
    shell = place.school()
    shell.type("which plateaus" + ENTER)
    has_not(shell.prompt(), "\x1b[1mplateau", ";36mplateaus")


def test_where_answers_do_not_go_to_a_terminal_nothing_is_cut(place):
    shell = place.command(f"$VRAAG '{SCHOOL}' > answers; cat answers", columns=40)
    shell.type("which roles perform which processes\n" + CTRL_D)
    assert shell.end() == 0
    answers = (place.folder / "answers").read_text()
    assert answers.startswith("role  "), answers
    has(answers, "Functionaris gegevensbescherming (FG)  Bijhouden verwerkingsregister\n")


def test_where_there_is_no_pager_the_answer_is_shown(place):
    for pager in [None, "not-there -x"]:
        shell = place.school(PAGER=pager, PATH="/nowhere")
        has(shell.ask("which roles"), "role\n", "Verzuimcoördinator", "(23 rows")


def test_what_the_shell_says_is_broken_between_words(place):
    shell = place.school(columns=60)
    has(shell.greeting, "959 relationships,\n26 views\n")
