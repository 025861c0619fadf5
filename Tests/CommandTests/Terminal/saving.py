"""`.save` writes what is loaded, and nothing else is lost by it."""

import os

from terminal import SCHOOL, has, has_not


def test_what_is_saved_answers_as_what_was_loaded(place):
    shell = place.school()
    before = shell.ask('which processes read "Leerling"').split("(")[0]
    has(shell.ask(".save copy.xml"), "wrote copy.xml: Onderwijsgroep Lindenkring: 416 elements", "the views without layout")
    has(shell.ask(".open copy.xml"), "Onderwijsgroep Lindenkring: 416 elements, 959 relationships, 26 views")
    assert shell.ask('which processes read "Leerling"').split("(")[0] == before


def test_a_file_that_is_loaded_is_not_written_over(place):
    shell = place.school()
    size = os.path.getsize(SCHOOL)
    has(shell.ask(f'.save "{SCHOOL}"'), "error[shell-save-over-model]", "choose another name")
    assert os.path.getsize(SCHOOL) == size


def test_what_cannot_be_written_is_told(place):
    shell = place.school()
    has(shell.ask(".save"), "error[shell-argument-lacking]", ".save FILE")
    has(shell.ask(".save x.archimate"), "error[shell-save-format]", "replace 'x.archimate' by 'x.xml'")
    has(shell.ask(".save no/where.xml"), "error[shell-save-not-written]")
    has(shell.ask(".save a b"), "error[shell-arguments-too-many]")
    has_not(shell.ask("how many roles"), "error")


def test_what_patterns_changed_is_lost_only_to_someone_who_was_told(place):
    shell = place.school()
    has(shell.ask('CREATE (:ApplicationComponent {name: "Nieuw"});'), "added 1 element")
    has(shell.ask(".quit"), "error[shell-changes-unsaved]", ".save FILE writes it, .quit once more loses it")
    has(shell.ask(".close"), "error[shell-changes-unsaved]", ".close once more loses it")
    has(shell.ask(".save nieuw.xml"), "wrote nieuw.xml")
    has(shell.ask(".close"), "no model")
    has(shell.ask(".open nieuw.xml"), "417 elements")
    has(shell.ask('MATCH (a {name: "Nieuw"}) SET a.Status = "Idee";'), "1 value")
    has(shell.ask(".close"), "error[shell-changes-unsaved]", ".close once more")
    has(shell.ask('MATCH (a {name: "Nieuw"}) DELETE a;'), "removed 1 element")
    has(shell.ask(".open nieuw.xml"), "error[shell-changes-unsaved]")
    has(shell.ask(".open nieuw.xml"), "417 elements")
    has(shell.ask('MATCH (a {name: "Niets"}) SET a.Status = "Idee";'), "nothing has changed")
    assert shell.leave() == 0


def test_the_end_of_the_input_is_no_way_to_lose_changes_unseen(place):
    shell = place.school()
    shell.ask('CREATE (:ApplicationComponent {name: "Nieuw"});')
    shell.type("\x04")
    has(shell.prompt(), "error[shell-changes-unsaved]", "Ctrl-D once more")
    assert shell.leave() == 0


def read(place, name):
    with open(os.path.join(place.folder, name), encoding="utf-8") as file:
        return file.read()


def test_a_file_that_is_there_is_replaced_only_by_someone_who_was_told(place):
    shell = place.school()
    place.write("notes.txt", "do not lose this")
    has(shell.ask(".save notes.txt"), "error[shell-file-exists]", "once more replaces it")
    assert read(place, "notes.txt") == "do not lose this"
    has(shell.ask(".save notes.txt"), "wrote notes.txt")
    place.write("other.archimate", "a model")
    has(shell.ask(".output other.archimate"), "error[shell-file-exists]")
    assert read(place, "other.archimate") == "a model"
    shell.ask(".output other.archimate")
    shell.ask("how many roles")
    shell.ask(".output")
    has(read(place, "other.archimate"), "23\n")
    has(shell.ask(".save mine.xml"), "wrote mine.xml")
    has(shell.ask(".save mine.xml"), "wrote mine.xml")
    place.write("old.xml", "an export with its drawings")
    has_not(shell.ask(".save old.archimate"), "replace 'old.archimate'")


def test_without_a_model_nothing_is_saved(place):
    shell = place.school()
    shell.ask(".close")
    has(shell.ask(".save empty.xml"), "error[shell-save-nothing]", "no model is open")
