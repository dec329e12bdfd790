/**
 * All rules, found by their files: adding a rule is adding a file to a room of
 * `rules/`, named by its code, with the rule as its default export (or several
 * that one search finds). `rules/README.md` says what each room is for.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Rule } from "./rule.ts";

const folder = join(import.meta.dirname, "rules");

/** @throws Error for a file without a rule, or a rule whose code isn't its file's name. */
async function rulesOf(room: string, name: string): Promise<readonly Rule[]> {
  const module = (await import(`./rules/${room}/${name}.ts`)) as {
    default?: Rule | readonly Rule[];
  };
  const here = [module.default ?? []].flat();
  if (here.length === 0 || (here.length === 1 && here[0]?.code !== name))
    throw new Error(
      `src/checks/rules/${room}/${name}.ts has no rule "${name}" as its default export.`,
    );
  return here;
}

const files = readdirSync(folder, { withFileTypes: true })
  .filter((room) => room.isDirectory())
  .flatMap(({ name: room }) =>
    readdirSync(join(folder, room))
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => ({ room, name: file.slice(0, -".ts".length) })),
  )
  .sort((a, b) => (a.room + a.name < b.room + b.name ? -1 : 1));

const found = await Promise.all(
  files.map(async ({ room, name }) => ({ room, rules: await rulesOf(room, name) })),
);

export const rules: readonly Rule[] = found.flatMap((file) => file.rules);

/** The rules of each room, in order of name. */
export const rooms: ReadonlyMap<string, readonly Rule[]> = new Map(
  found.map(({ room }) => [
    room,
    found.filter((file) => file.room === room).flatMap((file) => file.rules),
  ]),
);
