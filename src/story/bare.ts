/**
 * What the stylesheet says of a mark, as attributes of it: for reader modes,
 * which keep a drawing and drop its classes. On the page the stylesheet is
 * stronger, and nothing changes. Ink and paper are those of the reader mode.
 */
import type { Rule as PlainRule } from "postcss";
import type { Mark } from "../charts/kit/chart.ts";
import { gradeRules } from "../charts/kit/grade-rules.ts";
import { markClass } from "../charts/kit/svg.ts";
import { textStyles } from "../charts/kit/text.ts";
import { plainRules, styles, tokens } from "../styles/tokens.ts";
import { record } from "./site.ts";

const light = tokens("light");
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

const drawn = new Set(["fill", "stroke", "stroke-width", "stroke-dasharray"]);

/** What a rule says, once for each of its selectors that names nothing but classes of a mark. */
function ofRule(rule: PlainRule): Rule[] {
  const found: Rule[] = [];
  rule.walkDecls(({ prop, value }) => {
    if (!drawn.has(prop)) return;
    for (const selector of rule.selectors) {
      const classes = /^\.chart \.([\w.-]+)$/.exec(selector)?.[1]?.split(".");
      if (!classes || classes.includes("halo")) continue;
      const written = value.replace(
        /var\((--[\w-]+)(?:,.*)?\)/,
        (_, token: string) => own[token] ?? light.get(token) ?? "",
      );
      found.push({ classes, name: prop, value: written.replace("px", "") });
    }
  });
  return found;
}

/** Rules of the charts' stylesheet for marks of certain classes, in order. */
const rules = plainRules(`${gradeRules(record.grades)}${styles("styles/chart.css")}`).flatMap(
  ofRule,
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
