/**
 * What stands behind the "#" of the address: a place on the page, and what its table is asked for, or one of
 * both. "people", "q=acme&sort=-sent", "people&q=acme".
 */
class Fragment {
  constructor(words = location.hash.slice(1)) {
    const given = new URLSearchParams(words);
    const [[name, value] = []] = given;
    /** The element that it names; `null` where it names none. */
    this.place = name && !value ? document.getElementById(name) : null;
    /** Words that a row must hold, and a column's name, with "-" before it for downwards. */
    this.asked = { q: given.get("q") ?? "", sort: given.get("sort") ?? "" };
  }

  get askedWords() {
    return String(new URLSearchParams(Object.entries(this.asked).filter(([, value]) => value.trim())));
  }

  /** The whole address of this page with it. */
  get address() {
    const words = [encodeURIComponent(this.place?.id ?? ""), this.askedWords].filter(Boolean).join("&");
    return location.href.replace(/#.*/, "") + (words && `#${words}`);
  }
}

/** After a reload and on the way back the browser goes to where the reader was by itself. */
function isOpenedAnew() {
  return performance.getEntriesByType("navigation")[0]?.type === "navigate";
}

/** Brings a place to the top of the screen; the keyboard goes on from there. */
function leadTo(place) {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView();
}

/**
 * Links within the page lead to their places, each a step that the way back takes back. The address keeps
 * what the table is asked for.
 */
function leadToPlaces() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    const place = link && new Fragment(link.getAttribute("href").slice(1)).place;
    if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const fragment = new Fragment();
    fragment.place = place;
    if (fragment.address !== location.href) history.pushState(null, "", fragment.address);
    leadTo(place);
  });
  // A browser finds a place only where its name is all that the address holds.
  const { place, askedWords } = new Fragment();
  if (isOpenedAnew() && askedWords && place) leadTo(place);
}
