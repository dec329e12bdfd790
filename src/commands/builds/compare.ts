/**
 * `npm run compare -- OLD NEW`: what two builds publish differently, byte for
 * byte in charts, embeds and data, and in the words and drawings of pages.
 * Ends with 1 where there is a difference, with 2 where it can't be told.
 */
import { parseArgs } from "node:util";
import { differences, partsOfBuild } from "./builds.ts";

function run(): number {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    const [old, now] = positionals;
    if (old === undefined || now === undefined || positionals.length > 2)
      throw new Error("Name the folders of two builds.");
    const [before, after] = [partsOfBuild(old), partsOfBuild(now)];
    const found = differences(before, after);
    for (const { group, name, account } of found) console.log(`${group}: ${name}: ${account}`);
    for (const group of ["charts", "embeds", "data", "words", "drawings"] as const) {
      const all = new Set([...before, ...after].flatMap((p) => (p.group === group ? p.name : [])));
      const other = found.filter((d) => d.group === group).length;
      console.log(`${group}: ${all.size - other} of ${all.size} the same`);
    }
    return found.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`${(error as Error).message}\nWrite: npm run compare -- OLD NEW`);
    return 2;
  }
}

process.exitCode = run();
