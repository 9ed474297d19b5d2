"use strict";

// The page's interactive features. The page is complete without them: the table has every row, and every link
// leads to its note. Nothing is loaded, and nothing is stored but in the address and the browser's history. So a
// reload, a bookmark and the back button show the same rows.

// Fewer rows are seen at a glance, and controls above them would only be in the way.
const fewestRows = 6;
// No one reads more at once, and a browser needs seconds to lay out ten thousand rows. The other rows stay in the
// document: for the filter, for printing, and for the button that shows them.
const mostRows = 20; // as in the first body of the table
// Thousands of rows are shown in batches: the first batch appears within a tenth of a second, and the page
// responds between batches. Each batch lays out the whole table again, so the batches grow.
const [rowsAtFirst, rowsAtOnce] = [200, 1000];
// In milliseconds. A screen reader announces the rows when the typing stops, not at each letter. Also, some
// browsers refuse to change the address many times a second.
const pause = 300;

// Created when first needed, since a browser takes a while to load the collation rules.
let alphabet;
const compare = (a, b) => (alphabet ??= new Intl.Collator(undefined, { numeric: true })).compare(a, b);

// Letters without a decomposition into a base letter and an accent, and what people type if their keyboard
// lacks them.
const baseLetters = new Map(Object.entries({ ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i" }));

/**
 * The text without case and accents, and with the letters above replaced: "muller" finds Müller, and "lodz"
 * finds ŁÓDŹ.
 */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[łøđßæœı]/g, (letter) => baseLetters.get(letter));
}

const months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
];

/** `2026-08-03` for `3 August`: it sorts as a day, and the filter finds it as well. A month comes before its days. */
function isoDay(words, year) {
  const [, day = "", month, itsYear = year] = /(\d+)? ?([A-Z][a-z]+)(?: (\d{4}))?$/.exec(words) ?? [];
  if (!month) return words;
  const number = (value) => String(value).padStart(2, "0");
  return `${itsYear}-${number(months.indexOf(month) + 1)}${day && `-${number(day)}`}`;
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

/** A row and its words, which are read when first needed. */
class Row {
  #cells;
  #text;
  #days;
  #columns;

  /** The synonyms of each column map the page's words to those of the notes. A column of days has a year. */
  constructor(element, columns) {
    this.element = element;
    this.#columns = columns;
  }

  get cells() { return (this.#cells ??= Array.from(this.element.cells, (cell) => cell.textContent)); }

  // Each cell is on a line of its own, so that no match spans two cells.
  has(word) {
    this.#text ??= folded(this.#each((words, { synonyms }) => `${words}\n${synonyms.get(words) ?? ""}`));
    if (this.#text.includes(word)) return true;
    // `20` is a day, and not in `2026-08-03`.
    if (word.length < 4) return false;
    this.#days ??= this.#each((words, { year }) => (year && words ? isoDay(words, year) : ""));
    return this.#days.includes(word);
  }

  #each(made) { return this.cells.map((words, place) => made(words, this.#columns[place])).join("\n"); }
}

/** The table of applications, with filter and sorting. */
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
      // If alphabetical order would be wrong, the heading contains the right one.
      order: head.dataset.order?.split("|"),
      year: head.dataset.year,
      synonyms: new Map(head.dataset.synonyms?.split("|").map((pair) => pair.split("="))),
    }));
    this.rows = Array.from(table.tBodies)
      .flatMap((body) => Array.from(body.rows, (row) => new Row(row, this.columns)));
    this.sorted = this.rows;
    this.addControls(table.closest(".scroll"));
    const { rows } = history.state ?? {};
    this.read();
    if (rows > this.limit) this.showUpTo(rows);
    addEventListener("popstate", () => this.read());
    addEventListener("keydown", (event) => this.press(event));
    // Before a click leads away from the page.
    addEventListener("click", () => this.settle(), { capture: true });
    if (isNewVisit() && new Fragment().askedWords) this.section.scrollIntoView();
  }

  addControls(scroll) {
    this.field = made("input", {
      type: "search", id: "filter", autocomplete: "off", spellcheck: "false", "aria-keyshortcuts": "/",
    });
    this.status = made("p", { role: "status", "aria-live": "polite" });
    this.none = made("p", {}, "No application is like that. ", button("Show all", () => this.clear()));
    this.more = button("", () => this.showMore());
    // The button takes the place of the fold that the page has without a script.
    if (scroll.nextElementSibling?.matches(".more-rows")) scroll.nextElementSibling.remove();
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

  /** Leaves room below the field for the rows that it finds. */
  bringIntoSight() {
    const { top } = this.field.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) this.section.scrollIntoView();
  }

  clear() {
    this.ask({ q: "" });
    this.field.focus();
  }

  /** Ascending, then descending, then in the page's order. */
  sortBy(name) {
    const next = new Map([[name, `-${name}`], [`-${name}`, ""]]);
    this.ask({ sort: next.get(this.asked.sort) ?? name });
  }

  ask(change) {
    if (history.state?.rows) keepInHistory({ rows: undefined });
    Object.assign(this.asked, change);
    this.show();
    this.stopTimer();
    this.timer = setTimeout(() => this.settle(), pause);
  }

  stopTimer() {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Announces the rows and updates the address at once instead of after the pause. */
  settle() {
    if (!this.timer) return;
    this.stopTimer();
    this.announce();
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
      // Only rows that change are touched: the rest needs no new layout.
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
   * Without this, the page could get shorter than the screen as rows disappear, and the browser would scroll
   * it, together with the field that someone is typing in. So the section reaches to the bottom of the screen
   * while rows are left out.
   */
  keepPlace(isFiltered) {
    // If the page opens with a filter in its address, no one has seen it yet.
    if (!this.found) return;
    const { top, height } = this.section.getBoundingClientRect();
    this.section.style.minHeight = isFiltered ? `${Math.min(height, Math.max(0, innerHeight - top))}px` : "";
  }

  get restIsWhole() { return this.rest?.rows.length === this.rows.length - mostRows; }

  /**
   * Moves all rows into one body. The page has two because hiding one body is instant, and hiding that many
   * rows is not.
   */
  gather() {
    if (!this.rest) return;
    this.body.append(...this.rest.rows);
    this.rest.remove();
    this.rest = undefined;
  }

  /** Shows five times as many: one click for hundreds of rows, and several for ten thousand. */
  showMore() {
    const next = this.found[this.limit].element;
    this.more.hidden = true;
    keepInHistory({ rows: this.limit * 5 });
    this.showUpTo(this.limit * 5);
    // The button is gone, so the focus moves to the first new row.
    (next.querySelector("a") ?? this.field).focus();
  }

  /**
   * Shows the first batch now and the others in later frames. The number of rows is announced after the last
   * batch.
   */
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
      this.announce();
    }
  }

  /** Sorts from the page's order each time, so that rows with the same words keep that order. */
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

  order({ place, order, year }, direction) {
    const ranks = new Map(order?.map((words, rank) => [words, rank]));
    // The days of the rows are read once each.
    if (year) {
      for (const { cells } of this.rows) ranks.set(cells[place], ranks.get(cells[place]) ?? isoDay(cells[place], year));
    }
    const compared = year
      ? (a, b) => (ranks.get(a) > ranks.get(b)) - (ranks.get(a) < ranks.get(b))
      : order ? (a, b) => ranks.get(a) - ranks.get(b) : compare;
    return ({ cells: { [place]: a } }, { cells: { [place]: b } }) =>
      // Empty cells are at the end in either direction.
      (a === "") - (b === "") || direction * compared(a, b);
  }

  announce() {
    const [found, all] = [this.found.length, this.rows.length];
    this.status.textContent = counted(found) + (found < all ? ` of ${all}` : "")
      + (found > this.limit ? `, the first ${this.limit} shown` : "");
  }

  /** Reads what is asked for from the address. */
  read() {
    const { asked } = new Fragment();
    // Only the place changed, so there is nothing to announce.
    if (this.found && asked.q === this.asked.q && asked.sort === this.asked.sort) return;
    this.stopTimer();
    this.asked = asked;
    this.show();
    this.announce();
  }

  /** Filtering adds no step to the history, so the back button leads to where the reader came from. */
  write() {
    const fragment = new Fragment();
    const before = fragment.askedWords;
    fragment.asked = this.asked;
    if (fragment.askedWords === before) return;
    // A reader who uses the table is no longer at another place.
    fragment.place = null;
    history.replaceState(history.state, "", fragment.address);
  }
}
