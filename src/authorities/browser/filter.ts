/** Shows of the list of authorities those that the field asks for. Runs in the browser; without it the list is whole. */
/* eslint-disable no-restricted-globals -- this is one of the few modules that run in the browser */
import { matches } from "./match.ts";

const form = document.querySelector<HTMLFormElement>("form.find");
const field = form?.querySelector("input");
const status = document.querySelector<HTMLElement>(".found");
const items = [...document.querySelectorAll<HTMLElement>(".authorities > li")];

function show(): HTMLElement[] {
  const typed = field?.value ?? "";
  const found = items.filter((item) => matches(typed, item.dataset["find"] ?? ""));
  for (const item of items) item.hidden = !found.includes(item);
  if (status)
    status.textContent = typed.trim()
      ? `${found.length === 0 ? "None" : found.length} of ${items.length}`
      : "";
  return found;
}

if (form && field) {
  field.value = new URLSearchParams(location.search).get("q") ?? field.value;
  show();
  field.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = show();
    // The choice stands in the address, and nowhere else.
    history.replaceState(null, "", field.value ? `?q=${encodeURIComponent(field.value)}` : "./");
    if (found.length === 1) found[0]?.querySelector("a")?.click();
    else found[0]?.querySelector("a")?.focus();
  });
}
