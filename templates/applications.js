"use strict";

// What the page can do besides being read. It is whole without this: the table has every row, and every
// link leads to its note. Nothing is loaded, and nothing is kept but in the address, so that a reload, a
// bookmark and the way back show the same rows.

// Fewer rows are seen at a glance; controls above them would only be in the way.
const fewestRows = 6;
// A browser needs seconds to lay out ten thousand rows, and nobody reads that many. The others stay in
// the document: for the filter, for paper, and for the button that shows them.
const mostRows = 200; // as in the first body of the table
// Of thousands, so many are shown before the next: the first are there in a tenth of a second, and the page
// answers in between. Each time costs a look at the whole table, so there are more and more at a time.
const [rowsAtFirst, rowsAtOnce] = [200, 1000];
// In milliseconds. Whoever listens hears of the rows when the typing stops, and not at each letter; and
// some browsers refuse to change the address many times a second.
const pause = 300;

// Made when it is first asked for: a browser takes a while to learn the alphabet.
let alphabet;
const compare = (a, b) => (alphabet ??= new Intl.Collator(undefined, { numeric: true })).compare(a, b);

// Letters that are written with others where a keyboard has them not, and that no accent makes.
const otherwise = new Map(Object.entries({ ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i" }));

/** Without case, accents and letters of few alphabets: "muller" finds Müller, and "lodz" finds ŁÓDŹ. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[łøđßæœı]/g, (letter) => otherwise.get(letter));
}

function counted(number) {
  return `${number || "No"} ${number > 1 ? "applications" : "application"}`;
}

function made(name, attributes, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

function button(words, action) {
  const element = made("button", { type: "button" }, words);
  element.addEventListener("click", action);
  return element;
}

/** A row and its words, which are read when they are first asked for. */
class Row {
  #cells;
  #text;
  #synonyms;

  /** The synonyms are those of each column: what the notes say, by what the page says. */
  constructor(element, synonyms) {
    this.element = element;
    this.#synonyms = synonyms;
  }

  get cells() { return (this.#cells ??= Array.from(this.element.cells, (cell) => cell.textContent)); }

  // A line for each cell, so that nothing is found half in one and half in the next.
  has(word) { return (this.#text ??= folded(this.#words().join("\n"))).includes(word); }

  #words() {
    return this.cells.flatMap((words, place) => [words, this.#synonyms[place].get(words) ?? ""]);
  }
}

/** The table of applications, to be filtered and sorted. */
class ApplicationTable {
  // As in the address.
  asked = { q: "", sort: "" };
  sortedBy = "";

  constructor(table) {
    [this.body, this.rest] = table.tBodies;
    this.caption = table.caption;
    this.section = table.closest("section");
    this.orderOfPage = table.caption.textContent;
    this.columns = Array.from(table.tHead.rows[0].cells, (head, place) => ({
      head, place, words: head.textContent, name: folded(head.textContent).replace(/\W+/g, "-"),
      // Where the alphabet would be the wrong order, the heading brings the right one with it.
      order: head.dataset.order?.split("|"),
    }));
    const synonyms = this.columns.map(({ head }) =>
      new Map(head.dataset.synonyms?.split("|").map((pair) => pair.split("="))));
    this.rows = Array.from(table.tBodies)
      .flatMap((body) => Array.from(body.rows, (row) => new Row(row, synonyms)));
    this.sorted = this.rows;
    this.addControls(table.closest(".scroll"));
    this.read();
    addEventListener("popstate", () => this.read());
    addEventListener("keydown", (event) => this.press(event));
    // Before whatever is clicked leads away.
    addEventListener("click", () => this.settle(), { capture: true });
    if (isOpenedAnew() && new Fragment().askedWords) this.section.scrollIntoView();
  }

  addControls(scroll) {
    this.field = made("input", {
      type: "search", id: "filter", autocomplete: "off", spellcheck: "false", "aria-keyshortcuts": "/",
    });
    this.status = made("p", { role: "status", "aria-live": "polite" });
    this.none = made("p", {}, "No application is like that. ", button("Show all", () => this.clear()));
    this.more = button("", () => this.showMore());
    scroll.before(made("div", { class: "controls" }, made("label", { for: "filter" }, "Filter"),
      this.field, made("kbd", { "aria-hidden": "true" }, "/"), this.status));
    scroll.after(made("div", { class: "controls" }, this.none, this.more));
    for (const { head, name } of this.columns) {
      head.replaceChildren(button(head.textContent, () => this.sortBy(name)));
    }
    this.field.addEventListener("input", () => this.ask({ q: this.field.value }));
  }

  press(event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape" && event.target === this.field && this.field.value) {
      this.clear();
    } else if (event.key === "/" && !event.target.closest?.("input, textarea, select, [contenteditable]")) {
      this.field.select();
      this.field.focus({ preventScroll: true });
      this.bringIntoSight();
    } else {
      return;
    }
    event.preventDefault();
  }

  /** With room below the field for the rows that it finds. */
  bringIntoSight() {
    const { top } = this.field.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) this.section.scrollIntoView();
  }

  clear() {
    this.ask({ q: "" });
    this.field.focus();
  }

  /** Upwards, then downwards, then as the page has it. */
  sortBy(name) {
    const next = new Map([[name, `-${name}`], [`-${name}`, ""]]);
    this.ask({ sort: next.get(this.asked.sort) ?? name });
  }

  ask(change) {
    Object.assign(this.asked, change);
    this.show();
    this.stopTimer();
    this.timer = setTimeout(() => this.settle(), pause);
  }

  stopTimer() {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Says and writes down what is asked for by now. */
  settle() {
    if (!this.timer) return;
    this.stopTimer();
    this.say();
    this.write();
  }

  show() {
    cancelAnimationFrame(this.coming);
    const words = folded(this.asked.q).split(/\s+/).filter(Boolean);
    if (this.sortedBy !== this.asked.sort) this.sort(this.asked.sort);
    this.keepPlace(words.length > 0);
    this.found = this.sorted.filter((row) => words.every((word) => row.has(word)));
    this.limit = mostRows;
    if (this.restIsWhole && this.found.length === this.rows.length && !this.sortedBy) {
      this.rest.hidden = true;
    } else {
      this.gather();
      const shown = new Set(this.found.slice(0, mostRows));
      // Only what changes is touched: the rest needs no new layout.
      for (const row of this.rows) {
        if (row.element.hidden === shown.has(row)) row.element.hidden = !shown.has(row);
      }
    }
    this.none.hidden = this.found.length > 0;
    this.offerMore();
    if (this.field.value !== this.asked.q) this.field.value = this.asked.q;
  }

  offerMore() {
    this.more.hidden = this.found.length <= this.limit;
    this.more.textContent = `Show ${Math.min(this.found.length, this.limit * 5) - this.limit} more`;
  }

  /**
   * As rows go, the page would end above the foot of the screen, and the browser would move all of it down,
   * with the field that somebody is typing in. So the section goes on to there while rows are left out.
   */
  keepPlace(isFiltered) {
    // Nobody has seen the page yet that opens with words from its address.
    if (!this.found) return;
    const { top, height } = this.section.getBoundingClientRect();
    this.section.style.minHeight = isFiltered ? `${Math.min(height, Math.max(0, innerHeight - top))}px` : "";
  }

  get restIsWhole() { return this.rest?.rows.length === this.rows.length - mostRows; }

  /** Takes all rows into one body. The page has two, for a body is hidden at once, and so many rows are not. */
  gather() {
    if (!this.rest) return;
    this.body.append(...this.rest.rows);
    this.rest.remove();
    this.rest = undefined;
  }

  /** Five times as many: one click for hundreds of rows, and ten thousand only for those who insist. */
  showMore() {
    const next = this.found[this.limit].element;
    this.more.hidden = true;
    this.showUpTo(this.limit * 5);
    // The button is gone, and the focus goes on from where it was.
    (next.querySelector("a") ?? this.field).focus();
  }

  /** The first of them now, and the others after them; how many there are is said when all are there. */
  showUpTo(limit, atOnce = rowsAtFirst) {
    const next = this.found.slice(this.limit, Math.min(this.limit + atOnce, limit));
    if (this.rest) this.body.append(...next.map(({ element }) => element));
    for (const { element } of next) element.hidden = false;
    this.limit += next.length;
    if (this.limit < Math.min(limit, this.found.length)) {
      this.coming = requestAnimationFrame(() => this.showUpTo(limit, Math.min(atOnce * 2, rowsAtOnce)));
    } else {
      this.limit = limit;
      this.offerMore();
      this.say();
    }
  }

  /** From the page's order each time, so that rows with the same words keep theirs. */
  sort(by) {
    this.sortedBy = by;
    const column = this.columns.find(({ name }) => by.replace(/^-/, "") === name);
    for (const { head } of this.columns) head.removeAttribute("aria-sort");
    this.sorted = this.rows;
    this.caption.textContent = this.orderOfPage;
    if (column) {
      this.caption.textContent = this.orderOfPage.replace(/,.*/, `, by ${column.words.toLowerCase()}`);
      column.head.setAttribute("aria-sort", by === column.name ? "ascending" : "descending");
      this.sorted = this.rows.toSorted(this.order(column, by === column.name ? 1 : -1));
    }
    this.body.replaceChildren(...this.sorted.map(({ element }) => element));
  }

  order({ place, order }, sign) {
    const ranks = new Map(order?.map((words, rank) => [words, rank]));
    const compared = order ? (a, b) => ranks.get(a) - ranks.get(b) : compare;
    return ({ cells: { [place]: a } }, { cells: { [place]: b } }) =>
      // What is not known stands at the end, whichever way the others are sorted.
      (a === "") - (b === "") || sign * compared(a, b);
  }

  say() {
    const [found, all] = [this.found.length, this.rows.length];
    this.status.textContent = counted(found) + (found < all ? ` of ${all}` : "")
      + (found > this.limit ? `, the first ${this.limit} shown` : "");
  }

  /** Takes what is asked for from the address. */
  read() {
    const { asked } = new Fragment();
    // From one place to another; nothing is to be said anew.
    if (this.found && asked.q === this.asked.q && asked.sort === this.asked.sort) return;
    this.stopTimer();
    this.asked = asked;
    this.show();
    this.say();
  }

  /** What is asked for is no step of its own: the way back leads to where the reader came from. */
  write() {
    const fragment = new Fragment();
    const before = fragment.askedWords;
    fragment.asked = this.asked;
    if (fragment.askedWords === before) return;
    // Whoever asks the table for something is no longer at another place.
    fragment.place = null;
    history.replaceState(null, "", fragment.address);
  }
}
