"""What takes longer than half a second says so on standard error, and then there is no trace of it."""

import os

from terminal import CTRL_C, ENTER, SCHOOL, has, has_not, plain

# So many rows that it does not end by itself while someone waits.
LONG = "which elements " + "relate to which elements that " * 9 + "relate to which elements"


def test_a_long_question_says_that_it_goes_on_until_it_is_stopped(place):
    shell = place.school(columns=100)
    shell.type(LONG + ENTER)
    before = shell.wait("looking for the answer (Ctrl-C stops) 0.")
    has_not(before.split(LONG)[-1], "error")
    shell.type(CTRL_C)
    rest = shell.prompt()
    # The line goes before the next one comes.
    assert rest.rindex("\r\x1b[K") < rest.index("stopped after"), repr(rest)
    has(shell.ask("how many roles?"), "23")


def test_a_quick_one_says_nothing(place):
    shell = place.school()
    has_not(shell.ask("how many roles?"), "looking")
    has_not(shell.greeting, "loading")


def test_loading_says_what_it_loads_and_leaves_no_trace(place):
    # The model comes late, so that loading takes its time.
    shell = place.command(f"(sleep 0.8; cat '{SCHOOL}') | $VRAAG - -c 'how many roles'")
    line = shell.wait("23")
    has(line, "loading - 0.5 s\x1b[K", "\r\x1b[K")
    assert shell.end() == 0


def test_where_standard_error_is_no_terminal_there_is_no_line(place):
    shell = place.command(f"(sleep 0.8; cat '{SCHOOL}') | $VRAAG - -c 'how many roles' 2> errors; cat errors")
    assert shell.end() == 0
    has(shell.seen, "23")
    has_not(shell.seen, "loading")


def test_loading_is_given_up_at_ctrl_c_and_what_was_loaded_stays(place):
    # Nobody writes into this pipe, so that loading does not end.
    os.mkfifo(place.folder / "slow.xml")
    shell = place.school()
    shell.type(".open slow.xml" + ENTER)
    shell.wait("loading slow.xml")
    shell.type(CTRL_C)
    has(plain(shell.prompt()), "error[shell-loading-interrupted]")
    has(shell.ask("how many roles?"), "23")


def test_ctrl_c_while_the_first_model_is_loaded_leaves(place):
    os.mkfifo(place.folder / "slow.xml")
    shell = place.shell("slow.xml")
    shell.wait("loading slow.xml")
    shell.type(CTRL_C)
    assert shell.end() == 130
