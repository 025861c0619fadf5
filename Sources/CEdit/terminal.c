#define _GNU_SOURCE
#include "CEdit.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Written before the handlers are installed and read by them.
static struct termios before;
static int input_descriptor, output_descriptor;
// 0: the terminal is as it was; 1: silent or reading lines; 2: reading keys.
static atomic_int held;

static atomic_int taken;
static int wake_pipe[2] = {-1, -1};

// What ends the process, and what only says that something happened.
static const int endings[] = {SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
static const int news[] = {SIGINT, SIGWINCH, SIGCONT, SIGTSTP};
enum { ENDINGS = sizeof endings / sizeof *endings, NEWS = sizeof news / sizeof *news };
static struct sigaction old_endings[ENDINGS], old_news[NEWS];
static int holds_news;

static void restore_terminal(void) {
  int was = atomic_exchange(&held, 0);
  if (was == 0) return;
  // From the background this would stop the process, and the terminal is another's.
  pid_t front = tcgetpgrp(input_descriptor);
  if (front >= 0 && front != getpgrp()) return;
  if (was == 2) {
    static const char reset[] = "\033[?2026l\033[?2004l\033[0m\033[?25h";
    (void)!write(output_descriptor, reset, sizeof reset - 1);
  }
  tcsetattr(input_descriptor, TCSANOW, &before);
}

static void end(int number, siginfo_t *information, void *context) {
  restore_terminal();
  for (int index = 0; index < ENDINGS; index++) {
    if (endings[index] != number) continue;
    struct sigaction *old = &old_endings[index];
    if (old->sa_flags & SA_SIGINFO) {
      old->sa_sigaction(number, information, context);
    } else if (old->sa_handler != SIG_DFL && old->sa_handler != SIG_IGN) {
      old->sa_handler(number);
    } else {
      // Delivered, with its own meaning, when this handler returns.
      sigaction(number, old, NULL);
      raise(number);
    }
  }
}

static void note(int number) {
  int flag = 0;
  switch (number) {
  case SIGINT: flag = CEDIT_INTERRUPTED; break;
  case SIGWINCH: flag = CEDIT_RESIZED; break;
  case SIGCONT: flag = CEDIT_CONTINUED; break;
  case SIGTSTP: flag = CEDIT_STOPPED; break;
  }
  atomic_fetch_or(&taken, flag);
  char byte = 0;
  (void)!write(wake_pipe[1], &byte, 1);
}

static void install_handlers(int with_news) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  action.sa_sigaction = end;
  for (int index = 0; index < ENDINGS; index++) {
    sigaction(endings[index], NULL, &old_endings[index]);
    // What was ignored goes on being ignored: nohup.
    int is_ignored = !(old_endings[index].sa_flags & SA_SIGINFO) && old_endings[index].sa_handler == SIG_IGN;
    if (!is_ignored) sigaction(endings[index], &action, NULL);
  }
  holds_news = with_news;
  if (!with_news) return;
  action.sa_flags = SA_RESTART;
  action.sa_handler = note;
  // Programs that start others from a worker thread hand down a mask in which everything is blocked.
  sigset_t mask;
  sigemptyset(&mask);
  for (int index = 0; index < NEWS; index++) {
    sigaction(news[index], &action, &old_news[index]);
    sigaddset(&mask, news[index]);
  }
  pthread_sigmask(SIG_UNBLOCK, &mask, NULL);
}

static void remove_handlers(void) {
  for (int index = 0; index < ENDINGS; index++) sigaction(endings[index], &old_endings[index], NULL);
  if (!holds_news) return;
  holds_news = 0;
  for (int index = 0; index < NEWS; index++) sigaction(news[index], &old_news[index], NULL);
}

static int has_handlers;

void cedit_release(void) {
  restore_terminal();
  if (!has_handlers) return;
  has_handlers = 0;
  remove_handlers();
}

static int hold(int input, int output, int kind, int with_news, const struct termios *settings) {
  static int at_exit;
  if (!at_exit) at_exit = atexit(cedit_release) == 0;
  if (wake_pipe[0] < 0 && pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  // What came before is not about this reading.
  (void)cedit_taken_signals();
  input_descriptor = input;
  output_descriptor = output;
  install_handlers(with_news);
  has_handlers = 1;
  atomic_store(&held, kind);
  if (settings == NULL) return 0;
  if (tcsetattr(input, TCSANOW, settings) == 0) return 0;
  cedit_release();
  return -1;
}

int cedit_take_keys(int input, int output) {
  cedit_release();
  if (tcgetattr(input, &before) != 0) return -1;
  struct termios raw = before;
  raw.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON);
  raw.c_oflag |= OPOST | ONLCR;
  raw.c_cflag |= CS8;
  raw.c_lflag &= ~(tcflag_t)(ECHO | ICANON | IEXTEN | ISIG);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  return hold(input, output, 2, 1, &raw);
}

int cedit_take_lines(int input, int output) {
  cedit_release();
  // Pipes are read by lines, too.
  int is_terminal = tcgetattr(input, &before) == 0;
  return hold(input, output, is_terminal, 1, NULL);
}

int cedit_silence(int input, int output) {
  cedit_release();
  if (tcgetattr(input, &before) != 0) return -1;
  struct termios silent = before;
  // By keys and not by lines, so that what is typed too soon is edited like anything else.
  silent.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON);
  return hold(input, output, 1, 0, &silent);
}

int cedit_wake_descriptor(void) { return wake_pipe[0]; }

int cedit_taken_signals(void) {
  char bytes[64];
  while (wake_pipe[0] >= 0 && read(wake_pipe[0], bytes, sizeof bytes) > 0) {}
  return atomic_exchange(&taken, 0);
}

void cedit_suspend(void) {
  // With its own meaning, whatever a handler would make of it, and for the whole group: a pager or a pipeline beside us.
  struct sigaction usual, old;
  memset(&usual, 0, sizeof usual);
  sigemptyset(&usual.sa_mask);
  usual.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &usual, &old);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &old, NULL);
}
