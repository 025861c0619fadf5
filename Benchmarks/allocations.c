/* Counts allocations by the calls that lead to them; loaded before the program with LD_PRELOAD by allocations.py. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { depth = 48, slots = 1 << 16 };

static struct {
  uint64_t count;
  void *calls[depth];
} stacks[slots];

static void *(*real_malloc)(size_t);

/* Follows frame pointers, which Swift keeps. */
static void record(void) {
  void *calls[depth] = {0};
  void **frame = __builtin_frame_address(0);
  uintptr_t top = (uintptr_t)frame + (1 << 20), hash = 0;
  for (int index = 0; index < depth && frame[1]; index++) {
    calls[index] = frame[1];
    hash = (hash ^ (uintptr_t)frame[1]) * 0x100000001b3u;
    void **next = frame[0];
    if (next <= frame || (uintptr_t)next > top || (uintptr_t)next % sizeof *next) break;
    frame = next;
  }
  for (size_t slot = hash % slots, tries = 0; tries < slots; slot = (slot + 1) % slots, tries++) {
    if (!stacks[slot].count) memcpy(stacks[slot].calls, calls, sizeof calls);
    if (memcmp(stacks[slot].calls, calls, sizeof calls)) continue;
    stacks[slot].count++;
    return;
  }
}

void *malloc(size_t size) {
  if (!real_malloc) real_malloc = dlsym(RTLD_NEXT, "malloc");
  record();
  return real_malloc(size);
}

__attribute__((destructor)) static void report(void) {
  FILE *file = fopen(getenv("ALLOCATIONS"), "w");
  if (!file) return;
  for (int slot = 0; slot < slots; slot++) {
    if (!stacks[slot].count) continue;
    fprintf(file, "%lu", (unsigned long)stacks[slot].count);
    for (int index = 0; index < depth && stacks[slot].calls[index]; index++) {
      Dl_info found;
      if (!dladdr(stacks[slot].calls[index], &found) || !found.dli_fname) continue;
      const char *name = strrchr(found.dli_fname, '/');
      fprintf(file, " %s+%lx", name ? name + 1 : found.dli_fname,
              (unsigned long)((char *)stacks[slot].calls[index] - (char *)found.dli_fbase));
    }
    fprintf(file, "\n");
  }
  fclose(file);
}
