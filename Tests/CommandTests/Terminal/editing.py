"""Typing, correcting, looking back, and what the terminal does meanwhile."""

from terminal import (
    BACKSPACE, CTRL_C, CTRL_R, DOWN, ENTER, HOME, LEFT, MORE, UP, has, has_not, plain)


def test_a_line_is_corrected_before_it_is_asked(place):
    shell = place.school()
    shell.type("how mny roles" + LEFT * 8 + "a" + ENTER)
    has(shell.prompt(), "23\r\n")
    shell.type("many rolesx" + BACKSPACE + HOME + "how " + ENTER)
    has(shell.prompt(), "23\r\n")


def test_up_brings_back_what_was_asked_and_what_begins_the_same_way(place):
    shell = place.school()
    shell.ask("how many roles")
    shell.ask("how many goals")
    shell.ask("which plateaus")
    shell.type("how" + UP + UP + ENTER)
    has(shell.prompt(), "23\r\n")


def test_what_was_asked_is_there_in_the_next_session(place):
    shell = place.school()
    shell.ask("how many roles")
    assert shell.leave() == 0
    assert (place.folder / "state/vraag/history").stat().st_mode & 0o777 == 0o600
    shell = place.school()
    shell.type(UP + ENTER)
    has(shell.prompt(), "23\r\n")
    has(shell.ask(".history"), "how many roles\n", ".history\n")


def test_a_session_that_is_killed_loses_nothing(place):
    shell = place.school()
    shell.ask("how many roles")
    shell.program.kill(9)
    has((place.folder / "state/vraag/history").read_text(), "how many roles")


def test_ctrl_r_finds_what_was_asked(place):
    shell = place.school()
    shell.ask("how many roles")
    shell.ask("how many goals")
    shell.type(CTRL_R + "rol")
    shell.wait("search in the history: rol")
    shell.type(ENTER)
    has(shell.prompt(), "23\r\n")


def test_a_question_of_several_lines_comes_back_as_one(place):
    shell = place.school()
    shell.type("how many" + ENTER)
    shell.wait(MORE)
    shell.type("roles;" + ENTER)
    has(shell.prompt(), "23")
    shell.type(UP)
    shell.wait(MORE)
    shell.wait("roles")
    shell.type(DOWN + CTRL_C)
    shell.prompt()


def test_letters_of_every_width_are_typed_and_answered(place):
    shell = place.school()
    said = shell.ask('which processes read "日本語 é👩‍👩‍👧"')
    has(said, 'nothing in the model is called "日本語 é👩‍👩‍👧"')


def test_the_size_of_the_terminal_may_change_while_typing(place):
    shell = place.school(columns=80)
    shell.type("which business roles perform which business processes")
    shell.wait("processes")
    shell.program.setwinsize(24, 40)
    shell.type(" in")
    shell.wait("in")
    shell.type(' "Verwerken aanmelding"' + ENTER)
    lines = plain(shell.prompt()).split("\n")
    table = next(index for index, line in enumerate(lines) if line.startswith("business role"))
    assert all(len(line) <= 40 for line in lines[table:]), lines


def test_an_entry_that_begins_with_a_blank_is_not_kept(place):
    shell = place.school()
    shell.ask(" how many roles")
    shell.ask("how many goals")
    has_not(shell.ask(".history"), "roles")


def test_what_is_pasted_may_have_commands_between_its_questions(place):
    shell = place.school()
    shell.type("\x1b[200~how many roles?\n.timer off\nhow many goals?\x1b[201~" + ENTER)
    has(shell.prompt(), "23\r\n", "6\r\n")
    has(shell.ask(".timer"), "off")
    shell.type("\x1b[200~how many roles?\n.nothing\nhow many goals?\x1b[201~" + ENTER)
    text = shell.prompt()
    has(text, "23\r\n", "error[shell-command-unknown]", "what follows was not run")
    has_not(text, "6\r\n")


def test_a_verb_that_lacks_its_other_word_gets_another_line(place):
    shell = place.school()
    shell.type("welke rollen voeren" + ENTER)
    shell.wait(MORE)
    shell.type("processen uit?" + ENTER)
    has(plain(shell.prompt()), "rol\n")
    has(shell.ask("welke rollen voerden processen uit?"), "error[")
