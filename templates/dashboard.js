/** Removes boxes that do not scroll from the tab order. */
function updateTabStops() {
  const boxes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      // A focused box stays focusable, so that the reader does not lose their place.
      else if (target !== document.activeElement) target.removeAttribute("tabindex");
    }
  });
  for (const box of document.querySelectorAll(".scroll")) boxes.observe(box);
}

// This runs before the page is parsed. The class keeps the rows that will be hidden from being laid out again
// and again while they come in.
const page = document.documentElement;
page.classList.add("loading");
addEventListener("DOMContentLoaded", () => {
  try {
    const table = document.querySelector("table.searchable");
    const isLong = table?.tBodies[0].rows.length >= fewestRows;
    if (isLong) new ApplicationTable(table);
    openNotesWith(editors[document.body.dataset.editor]);
    keepFolds();
    leadToPlaces();
    updateTabStops();
    makePartsStops();
    showWordsOnTap();
  } finally {
    page.classList.remove("loading");
  }
});
