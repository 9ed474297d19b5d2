/** A box that need not scroll is no stop for the keyboard. */
function stopWhereMoreIs() {
  const boxes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      // Nothing takes the focus away from where a reader is.
      else if (target !== document.activeElement) target.removeAttribute("tabindex");
    }
  });
  for (const box of document.querySelectorAll(".scroll")) boxes.observe(box);
}

// This runs before the page is read, and the style keeps the rows that will be hidden from being laid out
// meanwhile, again and again as they come in.
const page = document.documentElement;
page.classList.add("loading");
addEventListener("DOMContentLoaded", () => {
  try {
    const table = document.querySelector("table.searchable");
    const isLong = table?.tBodies[0].rows.length >= fewestRows;
    if (isLong) new ApplicationTable(table);
    openNotesWith(editors[document.body.dataset.editor]);
    leadToPlaces();
    stopWhereMoreIs();
  } finally {
    page.classList.remove("loading");
  }
});
