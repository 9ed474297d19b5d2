#include <stddef.h>

// The page's style and script. They are embedded by the C compiler, so that a change of one is compiled
// in a moment and recompiles no Swift.

struct page_file {
  const unsigned char *bytes;
  size_t count;
};

// One style, written in a file for each thing that it dresses.
struct page_file page_style(void);

// One script, written in a file for each thing that it does.
struct page_file page_script(void);
