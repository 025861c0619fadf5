#define _GNU_SOURCE
#include "CEdit.h"

#include <fcntl.h>
#include <histedit.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

struct cedit {
  EditLine *line;
  void *owner;
  cedit_next_key next_key;
  cedit_run run;
  int controller, terminal;
  FILE *input, *nowhere;
};

static int read_key(EditLine *line, wchar_t *code) {
  cedit *editor = NULL;
  el_wget(line, EL_CLIENTDATA, &editor);
  return editor->next_key(editor->owner, code);
}

static unsigned char run_slot(EditLine *line, int slot) {
  cedit *editor = NULL;
  el_wget(line, EL_CLIENTDATA, &editor);
  editor->run(editor->owner, slot);
  return CC_NORM;
}

// An empty history. With none at all, libedit calls a NULL pointer in `vi-history-word` and others.
static int no_history(void *unused, HistEventW *event, int operation, ...) {
  (void)unused;
  (void)operation;
  event->num = 0;
  event->str = L"";
  return -1;
}

// libedit does not say which of its commands runs, so each slot needs a function of its own.
typedef unsigned char (*command)(EditLine *, wint_t);
#define SLOT(n) \
  static unsigned char slot_##n(EditLine *line, wint_t key) { (void)key; return run_slot(line, n); }
#define EIGHT(a, b, c, d, e, f, g, h) SLOT(a) SLOT(b) SLOT(c) SLOT(d) SLOT(e) SLOT(f) SLOT(g) SLOT(h)
EIGHT(0, 1, 2, 3, 4, 5, 6, 7)
EIGHT(8, 9, 10, 11, 12, 13, 14, 15)
EIGHT(16, 17, 18, 19, 20, 21, 22, 23)
EIGHT(24, 25, 26, 27, 28, 29, 30, 31)
EIGHT(32, 33, 34, 35, 36, 37, 38, 39)
EIGHT(40, 41, 42, 43, 44, 45, 46, 47)
static const command slots[CEDIT_SLOTS] = {
  slot_0, slot_1, slot_2, slot_3, slot_4, slot_5, slot_6, slot_7, slot_8, slot_9, slot_10, slot_11,
  slot_12, slot_13, slot_14, slot_15, slot_16, slot_17, slot_18, slot_19, slot_20, slot_21, slot_22, slot_23,
  slot_24, slot_25, slot_26, slot_27, slot_28, slot_29, slot_30, slot_31, slot_32, slot_33, slot_34, slot_35,
  slot_36, slot_37, slot_38, slot_39, slot_40, slot_41, slot_42, slot_43, slot_44, slot_45, slot_46, slot_47,
};

// The private terminal. So large that no line which is let in reaches its last row: there libedit crashes.
static int open_terminal(cedit *editor) {
  char name[128];
  struct winsize size = {.ws_row = 400, .ws_col = 1000};
  editor->controller = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (editor->controller < 0) return -1;
  if (grantpt(editor->controller) != 0 || unlockpt(editor->controller) != 0) return -1;
  if (ptsname_r(editor->controller, name, sizeof name) != 0) return -1;
  editor->terminal = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (editor->terminal < 0) return -1;
  return ioctl(editor->terminal, TIOCSWINSZ, &size);
}

cedit *cedit_open(const char *program, void *owner, cedit_next_key next_key, cedit_run run) {
  cedit *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->controller = editor->terminal = -1;
  editor->owner = owner;
  editor->next_key = next_key;
  editor->run = run;
  // Only which characters are letters; a decimal comma would reach far beyond the editor. The C locale has ASCII only.
  setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");
  editor->nowhere = fopen("/dev/null", "r+e");
  editor->input = fopen("/dev/null", "re");
  if (editor->nowhere == NULL || editor->input == NULL || open_terminal(editor) != 0) {
    cedit_close(editor);
    return NULL;
  }
  editor->line = el_init_fd(
    program, editor->input, editor->nowhere, editor->nowhere, editor->terminal, editor->terminal, editor->terminal);
  if (editor->line == NULL) {
    cedit_close(editor);
    return NULL;
  }
  // The same road through its drawing on every machine, whatever terminal the user has.
  el_wset(editor->line, EL_TERMINAL, "vt100");
  el_wset(editor->line, EL_SIGNAL, 0);
  el_wset(editor->line, EL_CLIENTDATA, editor);
  el_wset(editor->line, EL_GETCFN, read_key);
  el_wset(editor->line, EL_HIST, no_history, NULL);
  el_wset(editor->line, EL_EDITOR, L"emacs");
  return editor;
}

void cedit_close(cedit *editor) {
  if (editor == NULL) return;
  if (editor->line != NULL) el_end(editor->line);
  if (editor->input != NULL) fclose(editor->input);
  if (editor->nowhere != NULL) fclose(editor->nowhere);
  if (editor->terminal >= 0) close(editor->terminal);
  if (editor->controller >= 0) close(editor->controller);
  free(editor);
}

int cedit_add_command(cedit *editor, int slot, const wchar_t *name, const wchar_t *help) {
  return el_wset(editor->line, EL_ADDFN, name, help, slots[slot]);
}

int cedit_bind(cedit *editor, int alternative, const wchar_t *keys, const wchar_t *command) {
  if (alternative) return el_wset(editor->line, EL_BIND, L"-a", keys, command, NULL);
  return el_wset(editor->line, EL_BIND, keys, command, NULL);
}

int cedit_parse(cedit *editor, const wchar_t *line) {
  TokenizerW *words = tok_winit(NULL);
  if (words == NULL) return -1;
  int count = 0, result = -1;
  const wchar_t **list = NULL;
  if (tok_wstr(words, line, &count, &list) == 0 && count > 0) result = el_wparse(editor->line, count, list);
  tok_wend(words);
  // A line may say `edit off`, which would leave nothing to this program.
  el_wset(editor->line, EL_EDITMODE, 1);
  return result;
}

int cedit_is_vi(cedit *editor) {
  const wchar_t *name = NULL;
  return el_wget(editor->line, EL_EDITOR, &name) == 0 && name != NULL && wcscmp(name, L"vi") == 0;
}

void cedit_edit(cedit *editor) {
  int length = 0;
  (void)el_wgets(editor->line, &length);
}

// `el_wline` lends libedit's own three pointers. They are written through where its functions would do more than is
// wanted: an empty line cannot be set, and deleting in vi's map replaces what `p` puts back and what `u` undoes.
static LineInfoW *own_line(cedit *editor) { return (LineInfoW *)el_wline(editor->line); }

const wchar_t *cedit_line(cedit *editor, size_t *length, size_t *cursor) {
  LineInfoW *line = own_line(editor);
  // vi's commands can leave the cursor before the line or beyond it, and the next key would write there.
  if (line->cursor < line->buffer) line->cursor = line->buffer;
  if (line->lastchar < line->buffer) line->lastchar = line->buffer;
  if (line->cursor > line->lastchar) line->cursor = line->lastchar;
  *length = (size_t)(line->lastchar - line->buffer);
  *cursor = (size_t)(line->cursor - line->buffer);
  return line->buffer;
}

void cedit_set_line(cedit *editor, const wchar_t *text, size_t length, size_t cursor) {
  // `text` ends in a NUL, which is what the function measures by.
  int done = length > 0 && wcsnlen(text, length + 1) == length && el_wreplacestr(editor->line, text) == 0;
  LineInfoW *line = own_line(editor);
  if (!done) line->lastchar = line->buffer;
  size_t count = (size_t)(line->lastchar - line->buffer);
  line->cursor = line->buffer + (cursor < count ? cursor : count);
  el_wset(editor->line, EL_REFRESH);
}

void cedit_set_cursor(cedit *editor, size_t cursor) {
  LineInfoW *line = own_line(editor);
  size_t count = (size_t)(line->lastchar - line->buffer);
  line->cursor = line->buffer + (cursor < count ? cursor : count);
  el_wset(editor->line, EL_REFRESH);
}
