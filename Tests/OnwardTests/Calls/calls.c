/* A library that is loaded before the C library. It sees the calls by which a program changes files, and can
   run a command at a chosen moment. So a test can let another program write exactly when that is dangerous.

   CALLS_LOG   a file to which the name of each call is added, one per line
   CALLS_AT    names of calls, like "exchange|rename"; before each of them, the shell runs CALLS_RUN
   CALLS_RUN   a command; $CALLS_COUNT in it is 1 at the first of these calls, 2 at the second, and so on
   CALLS_FAIL  names of calls that fail, as on a file system that does not support them */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* Whether a list like "a|b" contains a name. */
static int contains(const char *list, const char *name) {
  size_t length = strlen(name);
  while (list != NULL && *list != 0) {
    size_t part = strcspn(list, "|");
    if (part == length && strncmp(list, name, part) == 0) return 1;
    list += part + (list[part] != 0);
  }
  return 0;
}

/* Logs a call and runs the command. Returns 0, or -1 if the call must fail. */
static int seen(const char *name) {
  static int count = 0;
  int error = errno;
  const char *path = getenv("CALLS_LOG");
  if (path != NULL) {
    FILE *log = fopen(path, "a");
    if (log != NULL) {
      fprintf(log, "%s\n", name);
      fclose(log);
    }
  }
  if (contains(getenv("CALLS_AT"), name)) {
    char number[16];
    snprintf(number, sizeof number, "%d", ++count);
    setenv("CALLS_COUNT", number, 1);
    /* The programs that the command runs are not intercepted. */
    unsetenv("LD_PRELOAD");
    if (system(getenv("CALLS_RUN")) < 0) abort();
  }
  errno = error;
  if (!contains(getenv("CALLS_FAIL"), name)) return 0;
  errno = EINVAL;
  return -1;
}

int syncfs(int file) { return seen("sync-file-system") ? -1 : REAL(syncfs)(file); }

DIR *fdopendir(int folder) { return seen("read-folder") ? NULL : REAL(fdopendir)(folder); }

int fsync(int file) { return seen("fsync") ? -1 : REAL(fsync)(file); }

int flock(int file, int operation) { return seen("flock") ? -1 : REAL(flock)(file, operation); }

int mkdirat(int folder, const char *name, mode_t mode) {
  return seen("mkdir") ? -1 : REAL(mkdirat)(folder, name, mode);
}

int openat(int folder, const char *name, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  if (flags & O_CREAT && seen("create")) return -1;
  return REAL(openat)(folder, name, flags, mode);
}

int mkstemp(char *name) { return seen("create") ? -1 : REAL(mkstemp)(name); }

int rename(const char *from, const char *to) {
  return seen("rename") ? -1 : REAL(rename)(from, to);
}

int renameat(int folder, const char *from, int other, const char *to) {
  return seen("renameat") ? -1 : REAL(renameat)(folder, from, other, to);
}

int renameat2(int folder, const char *from, int other, const char *to, unsigned int flags) {
  const char *name = flags == RENAME_EXCHANGE ? "exchange" : "rename-to-unused";
  return seen(name) ? -1 : REAL(renameat2)(folder, from, other, to, flags);
}

int linkat(int folder, const char *from, int other, const char *to, int flags) {
  return seen("link") ? -1 : REAL(linkat)(folder, from, other, to, flags);
}

int link(const char *from, const char *to) { return seen("link") ? -1 : REAL(link)(from, to); }
