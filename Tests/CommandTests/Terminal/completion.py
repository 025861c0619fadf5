"""What TAB offers, at the places where one wants to know."""

from terminal import CTRL_C, ENTER, SCHOOL, TAB, has, has_not, plain


def offered(shell, typed, last=" / "):
    """What the menu shows behind a text, up to what stands last in it; then the line is dropped."""
    shell.type(typed + TAB + TAB)
    seen = shell.wait(last)
    shell.type(CTRL_C)
    shell.wait("^C")
    shell.prompt()
    return plain(seen)


def test_nouns_stand_behind_which(place):
    has(offered(place.school(), "which "), "applications", "processes")


def test_verbs_stand_behind_a_noun(place):
    has(offered(place.school(), "which processes re"), "read", "request")


def test_what_can_be_read_stands_behind_read(place):
    has_not(offered(place.school(), "which processes read "), "roles")


def test_names_stand_within_quotes(place):
    has(offered(place.school(), 'which processes read "'), "Leerling")


def test_keys_stand_behind_with(place):
    has(offered(place.school(), "which elements with "), "Eigenaar")


def test_values_stand_behind_a_key(place):
    has(offered(place.school(), "which elements with Status = ", "Voorgesteld"), "Definitief")


def test_formats_stand_behind_as(place):
    has(offered(place.school(), "how many elements, as ", "markdown"), "csv")


def test_commands_stand_behind_a_dot_with_what_they_do(place):
    has(offered(place.school(columns=120), ".t", ".timer"), ".types", "the types in the model, with counts")


def test_what_a_command_takes_stands_behind_it(place):
    has(offered(place.school(), ".format ", "markdown"), "table", "line", "csv")
    has(offered(place.school(), ".language ", "nl"), "en")


def test_a_file_is_completed_and_quoted_where_it_must_be(place):
    place.write("my model.xml", open(SCHOOL, encoding="utf-8").read())
    shell = place.school()
    shell.type(".open my" + TAB)
    shell.wait('"my model.xml"')
    shell.type(ENTER)
    has(shell.prompt(), "416 elements")


def test_the_question_of_a_command_is_completed_like_any_other(place):
    shell = place.school()
    shell.type(".explain which proc" + TAB)
    shell.wait("processes")
    shell.type(CTRL_C)
    shell.prompt()


def test_what_is_certain_is_completed_at_once(place):
    shell = place.school()
    shell.type("how many bedrijfsdom" + TAB)
    shell.type("en" + ENTER)
    has(shell.prompt(), "5\r\n")
