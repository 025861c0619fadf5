"""However the program ends, the terminal is as it was before."""

import os
import signal
import termios

from terminal import ENTER, SCHOOL


def modes(shell):
    """The settings of the terminal that decide what typing does."""
    settings = termios.tcgetattr(shell.program.child_fd)
    return settings[:4]


def test_a_signal_leaves_the_terminal_as_it_was(place):
    untouched = place.command("echo ready; exec sleep 60")
    untouched.wait("ready")
    usual = modes(untouched)
    untouched.program.close(force=True)
    for number in [signal.SIGTERM, signal.SIGHUP, signal.SIGSEGV, signal.SIGABRT]:
        # `sh` stays, so that the terminal does.
        shell = place.command(f"$VRAAG '{SCHOOL}'; echo ended $?; sleep 60")
        shell.prompt()
        assert modes(shell) != usual
        shell.type("which roles" + ENTER)
        shell.prompt()
        shell.type("half a quest")
        shell.wait("quest")
        os.kill(child_of(shell), number)
        shell.wait("ended")
        assert modes(shell) == usual, number
        shell.program.close(force=True)


def child_of(shell):
    with open(f"/proc/{shell.program.pid}/task/{shell.program.pid}/children") as children:
        return int(children.read().split()[-1])
