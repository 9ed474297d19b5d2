#include "page_files.h"

// #embed is part of C23, and Clang reads it in older C as well.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char style[] = {
#embed "../../templates/dashboard.css" suffix(, '\n', )
#embed "../../templates/figures.css" suffix(, '\n', )
#embed "../../templates/tables.css"
};

static const unsigned char script[] = {
#embed "../../templates/applications.js" suffix(, '\n', )
#embed "../../templates/address.js" suffix(, '\n', )
#embed "../../templates/editors.js" suffix(, '\n', )
#embed "../../templates/folds.js" suffix(, '\n', )
#embed "../../templates/keyboard.js" suffix(, '\n', )
#embed "../../templates/drawings.js" suffix(, '\n', )
#embed "../../templates/dashboard.js"
};

static const unsigned char guide[] = {
#embed "../../docs/problems.md"
};

struct page_file page_style(void) { return (struct page_file){style, sizeof style}; }

struct page_file page_script(void) { return (struct page_file){script, sizeof script}; }

struct page_file problem_guide(void) { return (struct page_file){guide, sizeof guide}; }
