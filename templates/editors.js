/** The path of a note on this machine: "/home/me/Acme.md", "C:/me/Acme.md"; `null` if it cannot be determined. */
function pathOf(address) {
  const { protocol, host, pathname } = new URL(address);
  if (protocol !== "file:") return null;
  try {
    const path = decodeURIComponent(pathname);
    return host ? `//${host}${path}` : path.replace(/^\/(?=[a-z]:)/i, "");
  } catch {
    // The name of a folder may not be valid UTF-8 text.
    return null;
  }
}

const editors = {
  // The colon of a drive stays; only characters that would end the path are escaped.
  vscode: (path) => `vscode://file/${encodeURI(path.replace(/^\//, "")).replace(/[?#]/g, encodeURIComponent)}`,
  obsidian: (path) => `obsidian://open?path=${encodeURIComponent(path)}`,
};

/** Makes links to notes open in the editor. Only the browser knows the full path, which no file may contain. */
function openNotesWith(editor) {
  if (!editor || location.protocol !== "file:") return;
  // A relative address never contains a colon: it would be written as %3A.
  for (const link of document.querySelectorAll('a[href$=".md" i]:not([href*=":"])')) {
    const path = pathOf(new URL(link.getAttribute("href"), location));
    if (path) link.setAttribute("href", editor(path));
  }
}
