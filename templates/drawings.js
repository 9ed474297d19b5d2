// A mouse shows the words of a mark by resting on it, and a finger cannot rest. So a tap shows them, and a second tap on
// the same mark follows its link. Without this script the first tap does; the tables have the same words.

const marks = "svg :has(> title), svg.spread:has(> title), td.lane";

function showWordsOnTap() {
  const box = made("p", { class: "words", role: "status" });
  document.body.append(box);
  let isFinger = false;
  let shown;
  addEventListener("pointerdown", ({ pointerType }) => { isFinger = pointerType !== "mouse"; }, { capture: true });
  addEventListener("click", (event) => {
    const mark = isFinger ? event.target.closest?.(marks) : undefined;
    const isFirst = mark && mark !== shown;
    if (isFirst && mark.matches("a")) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    shown = mark;
    box.textContent = mark?.querySelector(":scope > title, :scope > span")?.textContent ?? "";
  }, { capture: true });
}
