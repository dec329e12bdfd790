/**
 * What the stylesheet says of a mark, as attributes of it: for reader modes,
 * which keep a drawing and drop its classes. On the page the stylesheet is
 * stronger, and nothing changes. Ink and paper are those of the reader mode.
 */
import { readFileSync } from "node:fs";
import type { Mark } from "../charts/kit/chart.ts";
import { gradeRules } from "../charts/kit/grade-rules.ts";
import { markClass } from "../charts/kit/svg.ts";
import { textStyles } from "../charts/kit/text.ts";
import { record } from "./site.ts";

const read = (file: string) => readFileSync(`src/styles/${file}`, "utf8");

/** Light colours by token. */
const tokens = new Map(
  [
    ...(/:root\s*\{([^}]*)\}/.exec(read("tokens.css"))?.[1] ?? "").matchAll(
      /(--[\w-]+):\s*(#\w+)/g,
    ),
  ].map(([, name = "", value = ""]) => [name, value] as const),
);
const own: Readonly<Record<string, string>> = {
  "--ink": "currentColor",
  "--soft": "currentColor",
  "--paper": "none",
  "--wash": "none",
};

interface Rule {
  readonly classes: readonly string[];
  readonly name: string;
  readonly value: string;
}

/** Rules of the charts' stylesheet for marks of certain classes, in order. */
const rules: readonly Rule[] = [
  ...`${gradeRules(record.grades).replaceAll("}", ";}")}${read("chart.css")}`
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/g, "")
    .matchAll(/([^{}]+)\{([^}]*)\}/g),
].flatMap(([, selectors = "", body = ""]) =>
  [...body.matchAll(/(fill|stroke|stroke-width|stroke-dasharray):\s*([^;]+);/g)].flatMap(
    ([, name = "", written = ""]) =>
      selectors.split(",").flatMap((selector) => {
        const classes = /^\.chart \.([\w.-]+)$/.exec(selector.trim())?.[1]?.split(".");
        if (!classes || classes.includes("halo")) return [];
        const value = written.replace(
          /var\((--[\w-]+)(?:,.*)?\)/,
          (_, token: string) => own[token] ?? tokens.get(token) ?? "",
        );
        return [{ classes, name, value: value.replace("px", "") }];
      }),
  ),
);

/** The attributes of a mark, ` fill="…" font-size="…"`. */
export function bare(mark: Mark): string {
  const classes = new Set(markClass(mark).split(" "));
  const all = new Map<string, string>();
  for (const rule of rules)
    if (rule.classes.every((name) => classes.has(name))) all.set(rule.name, rule.value);
  if (mark.kind === "text" && !all.has("fill")) all.set("fill", "currentColor");
  if (mark.style) all.set("font-size", String(textStyles[mark.style].size));
  return [...all].map(([name, value]) => ` ${name}="${value}"`).join("");
}
