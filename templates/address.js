/**
 * The part of the address after the "#": a place on the page, what the table is asked for, or both. Examples:
 * "people", "q=acme&sort=-sent", "people&q=acme".
 */
class Fragment {
  constructor(words = location.hash.slice(1)) {
    const given = new URLSearchParams(words);
    const [[name, value] = []] = given;
    /** The element that it names; `null` if it names none. */
    this.place = name && !value ? document.getElementById(name) : null;
    /** Words that a row must contain, and the name of a column, with "-" before it for descending order. */
    this.asked = { q: given.get("q") ?? "", sort: given.get("sort") ?? "" };
  }

  get askedWords() {
    return String(new URLSearchParams(Object.entries(this.asked).filter(([, value]) => value.trim())));
  }

  /** The full address of this page with this fragment. */
  get address() {
    const words = [encodeURIComponent(this.place?.id ?? ""), this.askedWords].filter(Boolean).join("&");
    return location.href.replace(/#.*/, "") + (words && `#${words}`);
  }
}

/** After a reload or a step back, the browser itself returns to where the reader was. */
function isNewVisit() {
  return performance.getEntriesByType("navigation")[0]?.type === "navigate";
}

/** Opens the fold of a part with the rest of what a link to the part names: "12 before that". */
function openRest(place) {
  if (!place.matches(".part")) return;
  for (const fold of place.querySelectorAll("details.fold")) fold.open = true;
}

/** Brings a place to the top of the screen, and moves the keyboard focus there. */
function leadTo(place) {
  openRest(place);
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView();
}

/**
 * Makes each link within the page a step in the browser's history, while the address keeps what the table is
 * asked for.
 */
function leadToPlaces() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    const place = link && new Fragment(link.getAttribute("href").slice(1)).place;
    if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const fragment = new Fragment();
    fragment.place = place;
    if (fragment.address !== location.href) history.pushState(history.state, "", fragment.address);
    leadTo(place);
  });
  // A browser finds a place only if the fragment contains nothing but its name.
  const { place, askedWords } = new Fragment();
  if (place) openRest(place);
  if (isNewVisit() && askedWords && place) leadTo(place);
}
