/** The stylesheet read for those who draw outside of the page: embeds, pictures, reader modes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, type AtRule, type Root, type Rule } from "postcss";

/** A stylesheet of `src/`, as text. */
export const styles = (file: string): string =>
  readFileSync(join(process.cwd(), "src", file), "utf8");

const inTheme = {
  light: undefined,
  dark: "(prefers-color-scheme: dark)",
  print: "print",
} as const;
export type Theme = keyof typeof inTheme;

let read: Root | undefined;

/** Properties of `tokens.css` by name (`--paper`), as they are set in a theme; the light one has all. */
export function tokens(theme: Theme): ReadonlyMap<string, string> {
  read ??= parse(styles("styles/tokens.css"));
  const media = inTheme[theme];
  const blocks = media
    ? read.nodes.filter((n): n is AtRule => n.type === "atrule" && n.params === media)
    : [read];
  const found = new Map<string, string>();
  for (const block of blocks)
    for (const rule of block.nodes ?? [])
      if (rule.type === "rule" && rule.selector === ":root")
        rule.walkDecls(({ prop, value }) => void found.set(prop, value));
  if (found.size === 0) throw new Error(`src/styles/tokens.css has no ":root" for ${theme}`);
  return found;
}

/** Light properties with references to others resolved: colours and fonts by token. */
export function lightPalette(): ReadonlyMap<string, string> {
  const light = tokens("light");
  const resolve = (value: string): string =>
    value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
      const found = light.get(name);
      if (found === undefined) throw new Error(`src/styles/tokens.css doesn't define ${name}`);
      return resolve(found);
    });
  return new Map([...light].map(([name, value]) => [name, resolve(value)]));
}

/** The rules of a stylesheet that hold everywhere, in order: what stands in an `@media` is left out. */
export function plainRules(css: string): Rule[] {
  return parse(css).nodes.filter((node): node is Rule => node.type === "rule");
}
