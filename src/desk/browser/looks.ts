/** Ways to look at the page as other readers have it, each on and off. */
/* eslint-disable no-restricted-globals -- this is one of the few modules that run in the browser */

/** The stylesheets' own rules for a medium, as if the browser were asked for it; gives the way back. */
function pretend(from: RegExp, to: string): () => void {
  const changed: { rule: CSSMediaRule; was: string }[] = [];
  const walk = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      // The bar itself stays, or there would be no way back.
      if (rule.cssText.includes("#desk-bar")) continue;
      if (rule instanceof CSSMediaRule && from.test(rule.media.mediaText)) {
        changed.push({ rule, was: rule.media.mediaText });
        rule.media.mediaText = rule.media.mediaText.replace(from, to);
      }
      if ("cssRules" in rule) walk(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) walk(sheet.cssRules);
  return () => {
    for (const { rule, was } of changed) rule.media.mediaText = was;
  };
}

/** Rules turned on and off together. */
function rules(...pairs: readonly (readonly [RegExp, string])[]): (on: boolean) => void {
  let back: (() => void)[] = [];
  return (on) => {
    if (on) back = pairs.map(([from, to]) => pretend(from, to));
    else for (const undo of back.reverse()) undo();
  };
}

/** A phone's screen over the page, at the same place of the story. */
function narrow(on: boolean): void {
  document.querySelector("#desk-narrow")?.remove();
  if (!on) return;
  const frame = document.createElement("iframe");
  frame.id = "desk-narrow";
  frame.title = "The page on a phone";
  const at = document.querySelector("#desk-bar .place")?.textContent?.split(/\s/)[0] ?? "";
  frame.src = `${location.pathname}#${at}`;
  document.body.append(frame);
}

let moved = false;
function flat(on: boolean): void {
  const { classList } = document.documentElement;
  if (on) moved = classList.contains("moving");
  if (on) classList.remove("moving");
  else if (moved) location.reload();
}

const onPaper = rules([/\bscreen\b/, "speech"], [/\bprint\b/, "screen"]);
/** Paper has the flat form. */
function print(on: boolean): void {
  onPaper(on);
  flat(on);
}

/** By what is written on the switch. */
export const looks: readonly (readonly [name: string, turn: (on: boolean) => void])[] = [
  ["Narrow", narrow],
  ["Flat", flat],
  ["Dark", rules([/\(prefers-color-scheme: dark\)/, "(min-width: 0px)"])],
  ["Print", print],
  [
    "Still",
    rules(
      [/\(prefers-reduced-motion: no-preference\)/, "(max-width: 0px)"],
      [/\(prefers-reduced-motion(?:: reduce)?\)/, "(min-width: 0px)"],
    ),
  ],
];
