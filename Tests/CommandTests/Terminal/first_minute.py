"""What someone meets first: the greeting, a question, a mistake, help, the way out."""

from terminal import CTRL_C, CTRL_D, ENTER, MORE, has, has_not


def test_three_lines_say_what_is_loaded_what_to_try_and_where_help_is(place):
    shell = place.school()
    lines = shell.greeting.strip().split("\n")
    assert len(lines) == 3, lines
    has(lines[0], "Onderwijsgroep Lindenkring: 416 elements, 959 relationships, 26 views")
    has(lines[1], "try: which business processes read")
    has(lines[2], ".help")
    assert shell.leave() == 0


def test_the_question_to_try_has_an_answer(place):
    shell = place.school()
    question = shell.greeting.split("try: ")[1].split("\n")[0]
    has(shell.ask(question), " rows, ")


def test_an_answer_stands_with_its_rows_and_its_time(place):
    shell = place.school()
    has(shell.ask("which roles"), "role\n", "Administratief medewerker\n", "(23 rows, ", " ms)")
    has(shell.ask("how many roles?"), "23\n", " ms)")


def test_a_mistake_has_its_place_and_the_session_goes_on(place):
    shell = place.school()
    has(shell.ask('which processes raed "Leerling"'), "error[verb-unknown] 1:17", "^^^^", "replace 'raed' by 'read'")
    has(shell.ask("how many roles"), "23")


def test_a_question_that_is_not_whole_goes_on_until_it_has_an_end(place):
    shell = place.school()
    for ending in ["role?", "role;", "role" + ENTER]:
        shell.type("how many" + ENTER)
        shell.wait(MORE)
        shell.type(ending + ENTER)
        has(shell.prompt(), "23")


def test_ctrl_c_drops_the_line_and_ctrl_d_leaves(place):
    shell = place.school()
    shell.type("which processes raed")
    shell.wait("raed")
    shell.type(CTRL_C)
    has_not(shell.prompt(), "error")
    shell.type("how many" + ENTER)
    shell.wait(MORE)
    shell.type(CTRL_C)
    shell.prompt()
    has(shell.ask("how many roles"), "23")
    shell.type(CTRL_D)
    assert shell.end() == 0


def test_help_shows_questions_to_this_model_and_the_topics(place):
    shell = place.school(rows=60)
    help = shell.ask(".help")
    has(help, "which business processes read", ".help commands", ".help typing")
    for line in help.split("\n"):
        if line.startswith("  ") and not line.startswith("  .help"):
            has_not(shell.ask(line.strip()), "error", "no rows")


def test_without_a_model_the_way_to_one_is_told(place):
    shell = place.shell()
    has(shell.prompt(), "no model is loaded; .open FILE")
    has(shell.ask("how many roles"), "0")
    assert shell.leave() == 0
