"""The file that is run when the shell opens, and a home that cannot be written to."""

import os

from terminal import ENTER, SCHOOL, has, has_not


def test_the_start_file_sets_the_shell_up(place):
    place.write("config/vraag/vraagrc", "// my own\n.timer off\n.language nl\nhow many roles;\n")
    shell = place.school()
    has(shell.greeting, "23\n", "probeer: ")
    has_not(shell.ask("how many goals"), "ms")


def test_without_its_variable_it_lies_in_the_home_folder(place):
    place.write(".config/vraag/vraagrc", ".timer off\n")
    has_not(place.school(XDG_CONFIG_HOME=None).ask("how many goals"), "ms")


def test_what_is_wrong_in_it_is_told_with_its_place_and_the_rest_is_run(place):
    path = place.write("config/vraag/vraagrc", ".tiemr off\nwhich raols;\n.timer off\n.format frob\n")
    shell = place.school()
    has(shell.greeting, f"{path}:1:1", "did you mean .timer?", f"{path}:2:7", f"{path}:4:9", "try: ")
    has_not(shell.ask("how many goals"), "ms")


def test_one_that_cannot_be_read_is_told_and_no_more(place):
    path = place.write("config/vraag/vraagrc", "")
    path.write_bytes(b"ok\n\xff")
    has(place.school().greeting, "warning[shell-script-not-utf8]", "vraagrc:2", "try: ")


def test_it_is_not_run_where_that_is_not_wanted_or_nobody_types(place):
    place.write("config/vraag/vraagrc", "how many roles;\n")
    has_not(place.school("--no-rc").greeting, "23")
    shell = place.command(f"$VRAAG '{SCHOOL}' -c 'how many goals'")
    assert shell.end() == 0
    has_not(shell.seen, "23")


def test_quiet_leaves_the_greeting_out(place):
    has_not(place.school("--quiet").greeting, "Lindenkring", "try: ")


def test_a_history_that_cannot_be_written_is_told_once(place):
    # Root may write anywhere; a file in the place of the folder stops everyone.
    place.write("state", "in the way")
    shell = place.school()
    has(shell.ask("how many roles"), "warning[shell-history-in-memory]", "it lasts as long as this session", "23")
    has_not(shell.ask("how many goals"), "warning")
    has(shell.ask(".history"), "how many roles")
    assert shell.leave() == 0


def test_what_was_open_is_whole_after_a_signal(place):
    shell = place.command(
        f"before=$(stty -g); $VRAAG '{SCHOOL}'; [ \"$before\" = \"$(stty -g)\" ] && echo the same terminal")
    shell.prompt()
    os.system(f"pkill -TERM -P {shell.program.pid}")
    shell.end()
    has(shell.seen, "the same terminal")
