/** The search of the desk: every word has to be found. Runs in the browser, on the desk alone. */
/* eslint-disable no-restricted-globals -- this is one of the few modules that run in the browser */
const field = document.querySelector<HTMLInputElement>("#search");
const kind = document.querySelector<HTMLSelectElement>("#kind");
const unused = document.querySelector<HTMLInputElement>("#unused");
const found = document.querySelector("#found");
const rows = [...document.querySelectorAll<HTMLElement>(".entries li")];

function search(): void {
  const words = (field?.value ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    const all = row.dataset["words"] ?? "";
    row.hidden =
      !words.every((word) => all.includes(word)) ||
      (unused?.checked === true && row.dataset["used"] !== "0") ||
      (kind !== null && kind.value !== "" && kind.value !== row.dataset["kind"]);
    if (!row.hidden) shown += 1;
  }
  if (found) found.textContent = `${shown} of ${rows.length}`;
}

field?.addEventListener("input", search);
unused?.addEventListener("change", search);
kind?.addEventListener("change", search);
