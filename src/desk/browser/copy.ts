/** Copies a tag, and opens a place in the editor. Runs in the browser, on the desk alone. */
/* eslint-disable no-restricted-globals -- this is one of the few modules that run in the browser */
document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  const { copy, open } = button?.dataset ?? {};
  if (open) void fetch(`/__open-in-editor?file=${encodeURIComponent(open)}`);
  if (!button || copy === undefined) return;
  void navigator.clipboard.writeText(copy).then(
    () => {
      button.dataset["copied"] = "";
      setTimeout(() => delete button.dataset["copied"], 1500);
    },
    // Without leave to copy, it is marked for the hand.
    () => getSelection()?.selectAllChildren(button),
  );
});
