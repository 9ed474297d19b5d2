#include <sys/xattr.h>

/* The C library declares it to GNU sources alone, which Swift's modules are not. */
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
