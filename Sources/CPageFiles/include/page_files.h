#include <stddef.h>

// The page's style and script, and a page of the documentation. They are embedded by the C compiler, so that a change of one is compiled
// in a moment and recompiles no Swift.

struct page_file {
  const unsigned char *bytes;
  size_t count;
};

// One style, written in a file for each thing that it dresses.
struct page_file page_style(void);

// One script, written in a file for each thing that it does.
struct page_file page_script(void);

// The page of the documentation about the problems that are reported, for `onward explain`.
struct page_file problem_guide(void);
