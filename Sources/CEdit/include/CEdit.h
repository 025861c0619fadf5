// What Swift cannot say of libedit and of signals: variadic functions, a private pseudo-terminal, handlers that may only
// touch flags. `Documentation/Decisions/0060-libedit-edits-and-vraag-draws.md` says why libedit is used in this way.
#ifndef CEDIT_H
#define CEDIT_H

#include <stddef.h>
#include <wchar.h>

// Editing: libedit with nobody watching. It believes in a terminal of 1000 x 400 cells and draws to nowhere.

/// One line editor; it belongs to one thread.
typedef struct cedit cedit;
/// Asks for the next key: 1 with a code, 0 to end the line.
typedef int (*cedit_next_key)(void *owner, wchar_t *code);
/// Runs the command that was added in this slot.
typedef void (*cedit_run)(void *owner, int slot);

enum {
  /// The commands that can be added.
  CEDIT_SLOTS = 48,
  /// The most characters that a line may have. A character takes up to nine cells where libedit cannot print it, and
  /// more than its 400 rows make it crash.
  CEDIT_LONGEST_LINE = 40000,
};

/// An editor, or NULL where there is no pseudo-terminal to be had.
cedit *cedit_open(const char *program, void *owner, cedit_next_key next_key, cedit_run run);
void cedit_close(cedit *editor);
/// Adds a command under a name; name and help must live as long as the process.
int cedit_add_command(cedit *editor, int slot, const wchar_t *name, const wchar_t *help);
/// Binds keys to a command, in the map in which text is typed or in the alternative one, which is vi's for commands.
int cedit_bind(cedit *editor, int alternative, const wchar_t *keys, const wchar_t *command);
/// Runs one line of settings, as a `.editrc` has them.
int cedit_parse(cedit *editor, const wchar_t *line);
/// Whether keys are those of vi.
int cedit_is_vi(cedit *editor);
/// Lets it edit until a key ends the line.
void cedit_edit(cedit *editor);
/// The line as it is, the cursor brought within it; the text is lent until the next call.
const wchar_t *cedit_line(cedit *editor, size_t *length, size_t *cursor);
/// Puts another line in its place, leaving undo and what was cut alone.
void cedit_set_line(cedit *editor, const wchar_t *text, size_t length, size_t cursor);
/// Moves the cursor.
void cedit_set_cursor(cedit *editor, size_t cursor);

// The terminal: how it is set while keys are read, and that it is always put back.

enum {
  CEDIT_INTERRUPTED = 1,
  CEDIT_RESIZED = 2,
  CEDIT_CONTINUED = 4,
  CEDIT_STOPPED = 8,
};

/// Every key is read as it is typed, and none is echoed or means a signal.
int cedit_take_keys(int input, int output);
/// Signals as flags, for a terminal that reads lines itself.
int cedit_take_lines(int input, int output);
/// Nothing that is typed is echoed; signals are as they were.
int cedit_silence(int input, int output);
/// Puts the terminal and the signals back as they were before any of these three. Safe in a signal handler.
void cedit_release(void);
/// Becomes readable when a signal came.
int cedit_wake_descriptor(void);
/// Which signals came since this was last asked.
int cedit_taken_signals(void);
/// Stops the process group as Ctrl-Z does; returns when it goes on.
void cedit_suspend(void);

#endif
