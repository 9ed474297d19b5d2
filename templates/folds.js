// A reload shows what a new build has changed, and otherwise the page as the reader left it. The browser keeps the
// place on the page, the address keeps the filter, and the entry of the browser's history keeps the rest: which folds
// are open, and how many rows are shown. It is forgotten together with the tab.

function keepInHistory(change) {
  history.replaceState({ ...history.state, ...change }, "");
}

const foldsOf = (part) => [...part.querySelectorAll("details")];
/** The words of a fold without the numbers in them, which a new build changes. */
const wordsOf = (fold) => fold.querySelector("summary").textContent.replace(/\d+/g, "");

/** For each open fold, the id of its part, its words, its place in the part, and how many folds the part has. */
function openFolds() {
  return Array.from(document.querySelectorAll("main details[open]"), (fold) => {
    const part = fold.closest("[id]");
    const folds = foldsOf(part);
    return [part.id, wordsOf(fold), folds.indexOf(fold), folds.length];
  });
}

/** Opens the folds again. If a build has changed the words of one, it is found by its place. */
function openAgain(kept) {
  for (const [id, words, place, count] of kept) {
    const part = document.getElementById(id);
    const folds = part ? foldsOf(part) : [];
    const fold = folds.find((one) => wordsOf(one) === words) ?? (folds.length === count ? folds[place] : undefined);
    if (fold) fold.open = true;
  }
}

function keepFolds() {
  openAgain(history.state?.folds ?? []);
  let timer;
  const settle = () => {
    clearTimeout(timer);
    keepInHistory({ folds: openFolds() });
  };
  const keep = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, pause);
  };
  document.addEventListener("toggle", keep, { capture: true });
  // A reload may come before the browser has reported the click.
  document.addEventListener("click", (event) => {
    if (event.target.closest("summary")) setTimeout(settle);
  });
  // Another entry may remember other folds than those that are open now.
  addEventListener("popstate", keep);
  // The browser reports a fold a moment after it was opened, so this does not wait for a report.
  addEventListener("pagehide", settle);
}
