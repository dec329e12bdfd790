/** What no rule can weigh is named, and stops a publication: the real story, with a "not" put in. */
import { beforeAll, expect, test, vi } from "vitest";
import { allCharts } from "../../charts/all.ts";
import { checkStory, newCache, type CheckOptions } from "../../checks/check.ts";
import { readStoryFiles } from "../../checks/files.ts";
import { publish } from "../../checks/publication/published.ts";
import type { Mutation } from "./mutation.ts";
import { seeded } from "./chance.ts";
import { ofWords } from "./wordmutations.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const files = readStoryFiles();
const cache = newCache();
let options: CheckOptions;
let mutations: readonly Mutation[];

beforeAll(async () => {
  options = { charts: [...(await allCharts()).values()], today: "2026-11-21", cache };
  delete files["data/published.json"];
  const { record, context } = checkStory(files, options);
  if (!record) throw new Error("the record can't be read");
  files["data/published.json"] = JSON.stringify(publish(record, context.rendered));
  mutations = context.rendered.flatMap((r) => ofWords(r, record, seeded(1)));
});

/** The story with mutations, each in a file of its own. */
const withThem = (all: readonly Mutation[]) => {
  const after = { ...files };
  for (const { file, from, to, text } of all) {
    const source = files[file] as string;
    after[file] = source.slice(0, from) + text + source.slice(to);
  }
  return after;
};

/** Mutations in rounds: the first of each file, then the second of each, and so on, so that one check weighs several. */
function rounds(all: readonly Mutation[]): Mutation[][] {
  const byFile = [...new Set(all.map((m) => m.file))].map((file) =>
    all.filter((m) => m.file === file),
  );
  const most = Math.max(0, ...byFile.map((of) => of.length));
  return Array.from({ length: most }, (_, i) => byFile.flatMap((of) => of[i] ?? []));
}

test("a “not” put in is named with its sentence, and stops a production publish", () => {
  const nots = mutations.filter((m) => m.kind === "a “not” put in").slice(0, 4);
  expect(nots).not.toEqual([]);
  for (const mutation of nots) {
    const { problems } = checkStory(withThem([mutation]), options);
    expect(problems.map((p) => p.code)).toContain("sentence-changed");
    const named = problems.find((p) => p.code === "sentence-changed");
    expect(named).toMatchObject({ file: mutation.file, severity: "warning" });
    expect(named?.words).toContain("not");
    const production = checkStory(withThem([mutation]), { ...options, production: true });
    expect(production.problems.find((p) => p.code === "sentence-changed")?.severity).toBe("error");
  }
});

test("an order turned round in words is refused by a rule, without looking at the last publication", () => {
  const memory = new Set(["claims-changed", "entry-changed", "sentence-changed"]);
  const turned = mutations.filter((m) => m.kind === "order word turned");
  expect(turned).not.toEqual([]);
  for (const round of rounds(turned)) {
    const { problems } = checkStory(withThem(round), options);
    const refusals = problems.filter((p) => p.severity === "error" && !memory.has(p.code));
    for (const { file, text } of round)
      expect(
        refusals.filter((p) => p.file === file),
        `${file}: ${text}`,
      ).not.toEqual([]);
  }
});
