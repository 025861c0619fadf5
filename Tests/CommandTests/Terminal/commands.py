"""Every dot command does what its line of help says."""

from terminal import ENTER, SCHOOL, has, has_not


def test_open_close_and_reload(place):
    path = place.write("copy.xml", open(SCHOOL, encoding="utf-8").read())
    shell = place.shell()
    shell.prompt()
    has(shell.ask(".open copy.xml"), "416 elements")
    has(shell.ask("how many roles"), "23")
    path.write_text(path.read_text().replace(">Mentor<", ">Leidsman<"))
    has(shell.ask('describe "Leidsman"'), "error")
    shell.ask(".reload")
    has(shell.ask('describe "Leidsman"'), "BusinessRole")
    has(shell.ask(".close"), "no model is loaded")
    has(shell.ask("how many roles"), "0")


def test_what_cannot_be_opened_leaves_what_was_loaded(place):
    place.write("bad.xml", "<model")
    shell = place.school()
    has(shell.ask(".open nowhere.xml"), "error[file-not-found]", "nowhere.xml")
    has(shell.ask(".open bad.xml"), "error[")
    has(shell.ask(".open"), ".open FILE")
    has(shell.ask('.open "bad.xml'), "error[shell-quote-open]")
    has(shell.ask("how many roles"), "23")


def test_several_files_become_one_model(place):
    place.write("one.xml", open(SCHOOL, encoding="utf-8").read())
    place.write("two.xml", """<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m"><name>Two</name><elements>
        <element identifier="a" xsi:type="BusinessRole"><name>Twee</name></element></elements></model>""")
    shell = place.shell("one.xml")
    shell.prompt()
    has(shell.ask(".open one.xml two.xml"), "417 elements")
    has(shell.ask(".models"), "Onderwijsgroep", "Two", "(2 rows)")


def test_what_can_be_asked_is_listed(place):
    shell = place.school(rows=200)
    has(shell.ask(".types"), "BusinessRole", "Onderwijsinstelling", "(72 rows)")
    has(shell.ask(".nouns"), "Referentiecomponenten", "business processes")
    has(shell.ask(".verbs"), "read by", "processes read data")
    has(shell.ask(".keys"), "Eigenaar", "144", "Directeur onderwijs")
    has(shell.ask(".definitions"), "no words are defined")
    has(shell.ask("define kern as applications;"), "is a noun from now on")
    has(shell.ask(".definitions"), "define kern as applications")
    has(shell.ask("leave out roles;"), "left out:")
    has(shell.ask(".left-out"), "BusinessRole")
    has(shell.ask("forget everything;"), "forgotten: 2")


def test_report_tells_what_was_odd(place):
    place.write("odd.xml", """<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m"><name>Odd</name><elements>
        <element identifier="a" xsi:type="BusinessRole"><name>A</name></element>
        <element identifier="b" xsi:type="Frobnicator"><name>B</name></element></elements></model>""")
    shell = place.shell("odd.xml")
    shell.greeting = shell.prompt()
    has(shell.greeting, "one thing about the files is odd; .report tells what")
    has(shell.ask(".report"), "Frobnicator", "odd.xml:4")
    shell = place.school()
    has(shell.ask(".report"), "nothing was odd")


def test_formats(place):
    shell = place.school()
    has(shell.ask(".format"), "format table")
    shell.ask(".format line")
    has(shell.ask("which plateaus"), "plateau: Landschap 2025\n\nplateau: ")
    shell.ask(".format csv")
    has(shell.ask("which plateaus"), "plateau\nLandschap 2025\n")
    shell.ask(".format json")
    has(shell.ask("how many roles"), '"rows":[[23]]')
    has(shell.ask(".format jsno"), "error[shell-value-unknown]", "replace 'jsno' by 'json'")


def test_answers_go_to_a_file_and_come_back(place):
    place.write("old.csv", "what was there\n")
    shell = place.school()
    shell.ask(".format csv")
    shell.ask(".output old.csv")
    has((place.folder / "old.csv").read_text(), "what was there")
    has_not(shell.ask("how many roles"), "23")
    assert (place.folder / "old.csv").read_text() == "count\n23\n"
    shell.ask("how many goals")
    assert (place.folder / "old.csv").read_text() == "count\n23\n\ncount\n6\n"
    shell.ask(".output")
    has(shell.ask("how many roles"), "23")
    has(shell.ask(".output nowhere/file.csv"), "error[shell-output-not-writable]")


def test_a_model_is_saved(place):
    shell = place.school()
    has(shell.ask(".save copy.xml"), "416 elements")
    has(shell.ask(".open copy.xml"), "416 elements")


def test_widths(place):
    shell = place.school(columns=60)
    question = "which application components with Kosten, showing Kosten, Leverancier, Levensfase"
    assert all(len(line) <= 60 for line in shell.ask(question).split("\n"))
    has(shell.ask(".width"), "width auto")
    shell.ask(".width none")
    has_not(shell.ask(question), "…")
    shell.ask(".width 30")
    assert all(len(line) <= 30 for line in shell.ask(question).split("\n"))
    has(shell.ask(".width 5"), "error[shell-width-unknown]")


def test_timer_and_pager_and_hints_are_turned_on_and_off(place):
    shell = place.school()
    shell.ask(".timer off")
    has_not(shell.ask("how many roles"), "ms")
    has(shell.ask(".timer"), "timer off")
    shell.ask(".timer on")
    has(shell.ask("how many roles"), "ms")
    for name in ["pager", "hints"]:
        has(shell.ask(f".{name}"), f"{name} on")
        shell.ask(f".{name} off")
        has(shell.ask(f".{name}"), f"{name} off")
    has(shell.ask(".timer maybe"), "error[shell-value-unknown]", "on, off")


def test_language(place):
    shell = place.school()
    shell.ask(".language nl")
    has(shell.ask("which plateaus"), "(3 rijen, ")
    has(shell.ask("which raols"), "fout[word-unknown]")
    has(shell.ask(".help"), "Stel een vraag")
    has(shell.ask(".nonsens"), "er is geen opdracht '.nonsens'")
    shell.ask(".language en")
    has(shell.ask("which plateaus"), "(3 rows, ")


def test_the_locale_and_the_option_choose_the_language(place):
    has(place.school(LC_ALL="nl_NL.UTF-8").greeting, "probeer: ")
    has(place.school("--language", "en", LC_ALL="nl_NL.UTF-8").greeting, "try: ")


def test_how_a_question_is_answered_is_shown(place):
    shell = place.school(rows=60, columns=120)
    has(shell.ask('.explain which processes read "Leerling"'), "Sentence (en)", "As it was run", 'named "leerling"')
    profile = shell.ask('.profile which roles perform which processes in "Verwerken aanmelding"')
    has(profile, "rows  lookups  edges", "time  part", "├─ —Assignment→ column 2", "1 lookup, 71 edges", " ms\n")
    has(shell.ask(".explain"), ".explain QUESTION")
    has(shell.ask(".profile which raols"), "error[word-unknown]")


def test_parameters(place):
    shell = place.school()
    has(shell.ask(".param"), "no parameters are set")
    shell.ask(".param who=Leerling")
    has(shell.ask("which processes read $who"), "rows")
    has(shell.ask(".param"), "$who = Leerling")
    shell.ask(".param who=")
    has(shell.ask("which processes read $who"), "error[")
    has(shell.ask(".param who"), "error[shell-parameter-without-value]")
    has(shell.ask(".param a b=c"), "error[shell-parameter-name]")


def test_a_file_of_questions_and_commands_is_run(place):
    place.write("all.vraag", "// two\n.timer off\nhow many\n  roles?\nhow many goals\n.format csv\nhow many plateaus;\n")
    shell = place.school()
    said = shell.ask(".read all.vraag")
    has(said, "23\n", "6\n", "count\n3\n")
    place.write("wrong.vraag", "how many roles;\nwhich raols;\nhow many goals;\n")
    said = shell.ask(".read wrong.vraag")
    has(said, "23", "wrong.vraag:2:7", "what follows in wrong.vraag was not run")
    has_not(said, "\n6\n")
    place.write("loop.vraag", ".read loop.vraag\n")
    has(shell.ask(".read loop.vraag"), "does it read itself?")
    has(shell.ask(".read nowhere"), "error[shell-script-not-readable]")
    place.write("quit.vraag", ".quit\nhow many roles;\n")
    shell.type(".read quit.vraag" + ENTER)
    assert shell.end() == 0


def test_help_on_everything(place):
    shell = place.school(rows=200, columns=120)
    commands = [line.split()[0] for line in shell.ask(".help commands").split("\n") if line.startswith(".")]
    assert len(commands) > 20, commands
    for command in commands:
        has(shell.ask(f".help {command[1:]}"), f"{command}", ": ")
    for topic in ["questions", "typing", "answers"]:
        has_not(shell.ask(f".help {topic}"), "error")
    has(shell.ask(".help qestions"), "did you mean questions")


def test_a_command_may_be_shortened_and_a_wrong_one_is_told_the_nearest(place):
    shell = place.school()
    has(shell.ask(".fo"), "format table")
    has(shell.ask(".re"), "error[shell-command-ambiguous]", ".reload", ".report", ".read")
    has(shell.ask(".tpyes"), "error[shell-command-unknown] 1:1", "did you mean .types?", "replace '.tpyes' by '.types'")
    has(shell.ask(".quit now"), "error[shell-argument-unwanted] 1:7")
    shell.type(".q" + ENTER)
    assert shell.end() == 0
