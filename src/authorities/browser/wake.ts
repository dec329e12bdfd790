/** Loads what the field needs when it is first used, and nothing before. */
/* eslint-disable no-restricted-globals -- this is one of the few modules that run in the browser */
const form = document.querySelector<HTMLFormElement>("form.find");
form?.addEventListener(
  "focusin",
  () => void import("./field.ts").then(({ suggest }) => suggest(form)),
  { once: true },
);
