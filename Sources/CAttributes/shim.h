#include <sys/xattr.h>
#ifdef __linux__
#include <sys/statfs.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* The C library declares these functions only for GNU sources, and Swift's modules do not count as such. */
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
int syncfs(int file);
