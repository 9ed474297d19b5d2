// The page has far more links than anyone wants to pass with the Tab key. So each part of the page is one stop: Tab
// goes on to the next part, and the arrow keys go through the links and folds of the part. Without this script each
// of them is a stop.

/** What can be used in a part, in its order. A drawing's links are in a table too, so the keyboard passes over them. */
const usable = "a[href], summary";
const isDrawn = (element) => element.closest("svg");
const steps = { ArrowDown: 1, ArrowUp: -1 };

class KeyboardPart {
  #element;
  /** The link or fold that Tab leads to. */
  #stop;

  constructor(element) {
    this.#element = element;
    const all = [...element.querySelectorAll(usable)].filter((one) => !isDrawn(one));
    for (const one of all) one.tabIndex = -1;
    // The first is never in a fold, whose own line would be before it. Asking the browser what is visible would
    // make it lay out the page.
    this.stopAt(all[0]);
  }

  get stops() {
    return [...this.#element.querySelectorAll(usable)].filter((one) => !isDrawn(one) && one.checkVisibility());
  }

  stopAt(stop) {
    if (this.#stop) this.#stop.tabIndex = -1;
    this.#stop = stop;
    if (stop) stop.tabIndex = 0;
  }

  /** Leads to the next or the previous stop. At either end, the key scrolls the page as usual. */
  move(event) {
    const { stops } = this;
    const place = stops.indexOf(event.target);
    const next = place < 0 ? undefined : stops[place + steps[event.key]];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /** A fold that was closed may have contained the stop. */
  keepStopVisible() {
    if (!this.#stop?.checkVisibility()) this.stopAt(this.stops[0]);
  }
}

function makePartsStops() {
  const parts = new Map();
  // The table of all applications is the last, and nothing comes after it that one would have to pass.
  for (const element of document.querySelectorAll("main .part:not(.applications, .need-a-hand)")) {
    parts.set(element, new KeyboardPart(element));
  }
  const partOf = (event) => parts.get(event.target.closest?.(".part"));
  // In the bar, which always has room for it: over the page, it would cover what is read.
  const hint = made("p", { class: "keys", "aria-hidden": "true" }, "↑ ↓ within this part · Tab to the next");
  hint.hidden = true;
  document.querySelector(".who")?.append(hint);
  addEventListener("focusin", (event) => {
    const part = partOf(event);
    // Asked once: the browser has to lay the part out to know what is visible.
    const stops = part?.stops ?? [];
    if (stops.includes(event.target)) part.stopAt(event.target);
    hint.hidden = !(stops.length > 1 && event.target.matches(":focus-visible"));
  });
  addEventListener("focusout", () => { hint.hidden = true; });
  addEventListener("keydown", (event) => {
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    if (isPlain && event.key in steps) partOf(event)?.move(event);
  });
  document.addEventListener("toggle", (event) => partOf(event)?.keepStopVisible(), { capture: true });
}
