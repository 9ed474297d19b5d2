"""Counts the work of the page's script: a time would depend on what else the machine is doing."""

# Runs before the page's own scripts, and counts what takes them long if there are many rows.
COUNTERS = """
  window.counts = { read: 0, folded: 0, alphabets: 0, compared: 0, measured: 0 }
  const count = (object, name, what, isCounted = () => true) => {
    const property = Object.getOwnPropertyDescriptor(object, name)
    const part = property.get ? "get" : "value"
    const original = property[part]
    property[part] = function (...given) {
      if (isCounted(this)) counts[what] += 1
      return original.apply(this, given)
    }
    Object.defineProperty(object, name, property)
  }
  const isCell = (node) => node.localName === "td" || node.localName === "th"
  count(Node.prototype, "textContent", "read", isCell)
  count(HTMLElement.prototype, "innerText", "read", isCell)
  count(String.prototype, "normalize", "folded")
  // The rules of an alphabet are loaded for each of these.
  count(String.prototype, "localeCompare", "alphabets")
  Intl.Collator = new Proxy(Intl.Collator, {
    construct(type, given) {
      counts.alphabets += 1
      const collator = new type(...given)
      const { compare } = collator
      const counted = (a, b) => { counts.compared += 1; return compare(a, b) }
      return Object.defineProperty(collator, "compare", { value: counted })
    },
  })
  // If anything has changed, the browser lays out the whole page before it answers one of these.
  for (const name of ["offsetHeight", "offsetWidth", "offsetTop", "offsetLeft", "offsetParent"]) {
    count(HTMLElement.prototype, name, "measured")
  }
  for (const name of ["clientHeight", "clientWidth", "clientTop", "scrollHeight", "scrollWidth", "scrollTop"]) {
    count(Element.prototype, name, "measured")
  }
  for (const name of ["getBoundingClientRect", "getClientRects", "checkVisibility", "scrollIntoView"]) {
    count(Element.prototype, name, "measured")
  }
  count(window, "getComputedStyle", "measured")
"""

# What an act adds to the counts, how many rows it inserts and in how many pieces, and how many attributes of rows
# it sets.
OF_ACT = """
  act => {
    const changes = new MutationObserver(() => {})
    const table = document.querySelector("#applications table")
    changes.observe(table, { subtree: true, childList: true, attributes: true })
    const before = { ...counts }
    act()
    const work = Object.entries(counts).map(([name, number]) => [name, number - before[name]])
    const isRow = (node) => node.localName === "tr"
    const records = changes.takeRecords()
    const inserted = records.map((one) => Array.from(one.addedNodes).filter(isRow).length).filter(Boolean)
    return {
      ...Object.fromEntries(work),
      inserted: inserted.reduce((sum, rows) => sum + rows, 0),
      pieces: inserted.length,
      set: records.filter((one) => one.type === "attributes" && isRow(one.target)).length,
    }
  }
"""


def of(page, act):
    """The work of an act, a function in JavaScript, on a page that was opened with the counters."""
    return page.evaluate(f"({OF_ACT})({act})")
