/**
 * `npm run editing:reference`: writes the tables of `docs/editing.md` that come
 * from the code: components with their attributes, and the tests of `<Claim>`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import type { AttributeRule } from "../../say/components/component.ts";
import { components } from "../../say/components/table.ts";
import { claimTests } from "../../say/claimtests/table.ts";
import { table, withPart } from "./marked.ts";

const target = "docs/editing.md";

function takes({ is, of }: AttributeRule): string {
  if (typeof is !== "string")
    return is.length > 12 ? "see the table of tests" : is.map((v) => `\`${v}\``).join(", ");
  if (is === "switch") return "without a value";
  return `${{ text: "text", id: "an id", ids: "ids" }[is]}${of && of.length < 4 ? ` of a ${of.join(" or a ")}` : ""}`;
}

const componentTable = (): string =>
  table(
    ["component", "what it is", "attributes"],
    Object.entries(components).map(([name, { about, attributes, within, chart }]) => [
      `\`<${name}>\`${within ? `, in \`<${within}>\`` : ""}`,
      about,
      [
        ...Object.entries(attributes).map(
          ([key, rule]) => `\`${key}\`${rule.required ? "" : " (may be left out)"}: ${takes(rule)}`,
        ),
        ...(chart ? ["those of its chart"] : []),
      ].join("; "),
    ]),
  );

const claimTable = (): string =>
  table(
    ["`test`", "attributes", "true when"],
    Object.entries(claimTests).map(([name, { needs, about }]) => [
      `\`${name}\``,
      Object.keys(needs)
        .map((key) => `\`${key}\``)
        .join(", "),
      about,
    ]),
  );

/** The page with its tables written again. */
export function editingReference(page: string): string {
  return withPart(withPart(page, "components", componentTable()), "claim tests", claimTable());
}

if (import.meta.main) writeFileSync(target, editingReference(readFileSync(target, "utf8")));
