/** Shows of the list of authorities those that the field asks for. Runs in the browser; without it the list is whole. */
/* eslint-disable no-restricted-globals -- this is one of the few modules that run in the browser */
import { nameMatches } from "./match.ts";
import { near } from "./near.ts";

const form = document.querySelector<HTMLFormElement>("form.find");
const field = form?.querySelector("input");
const status = document.querySelector<HTMLElement>(".found");
const items = [...document.querySelectorAll<HTMLElement>(".authorities > li")];

/** Shows what fits, or what is near where nothing does; gives what fits. */
function show(): HTMLElement[] {
  const typed = field?.value ?? "";
  const which = (fits: typeof nameMatches) =>
    items.filter((item) => fits(typed, item.dataset["find"] ?? ""));
  const found = which(nameMatches);
  const shown = found.length > 0 ? found : which(near);
  for (const item of items) item.hidden = !shown.includes(item);
  if (status)
    status.textContent = !typed.trim()
      ? ""
      : found.length > 0
        ? `${found.length} of ${items.length}`
        : `None is called that.${shown.length > 0 ? " Is it one of these?" : ""}`;
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
    else
      items
        .find((item) => !item.hidden)
        ?.querySelector("a")
        ?.focus();
  });
}
