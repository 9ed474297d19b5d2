/** Where a note lies on this machine: "/home/me/Acme.md", "C:/me/Acme.md"; nothing where it cannot be told. */
function pathOf(address) {
  const { protocol, host, pathname } = new URL(address);
  if (protocol !== "file:") return null;
  try {
    const path = decodeURIComponent(pathname);
    return host ? `//${host}${path}` : path.replace(/^\/(?=[a-z]:)/i, "");
  } catch {
    // A folder above may have a name that is no text to this browser.
    return null;
  }
}

const editors = {
  // The colon of a drive stays one; only what would end the path is written otherwise.
  vscode: (path) => `vscode://file/${encodeURI(path.replace(/^\//, "")).replace(/[?#]/g, encodeURIComponent)}`,
  obsidian: (path) => `obsidian://open?path=${encodeURIComponent(path)}`,
};

/** Links to notes open them where they are written. The whole path is known here alone: no file may hold it. */
function openNotesWith(editor) {
  if (!editor || location.protocol !== "file:") return;
  // A relative address never holds a colon: it would stand there as %3A.
  for (const link of document.querySelectorAll('a[href$=".md" i]:not([href*=":"])')) {
    const path = pathOf(new URL(link.getAttribute("href"), location));
    if (path) link.setAttribute("href", editor(path));
  }
}
