/** What a proposed change is said to change, with the charts as they were and as they are. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readStoryFiles } from "../checks/files.ts";
import { changes } from "./changes.ts";

const files = readStoryFiles("tests/stories/lighthouses");
const settings = "content/story.json";
const story = JSON.parse(files[settings] ?? "") as {
  charts: Record<string, { subtitle: string; views: Record<string, unknown> }>;
};

test("nothing changed, nothing said, and no picture", async () => {
  const said = await changes(files, files, "2026-12-03");
  expect(said.match(/None\./g)).toHaveLength(4);
});

test("a changed chart is named wherever it stands, and drawn before and after", async () => {
  const folder = mkdtempSync(join(tmpdir(), "adequate-changes-"));
  try {
    const [id = "", chart] = Object.entries(story.charts)[0] ?? [];
    const [first] = Object.values(chart?.views ?? {});
    const now = structuredClone(story);
    Object.assign(now.charts[id] ?? {}, {
      subtitle: "Lights, otherwise",
      views: { ...chart?.views, "of-late": { ...(first as object), blank: true } },
    });
    const after = { ...files, [settings]: JSON.stringify(now) };
    const said = await changes(files, after, "2026-12-03", folder);
    expect(said).toContain(`- \`/embed/${id}/\` (${id}) is drawn otherwise`);
    expect(said).toContain(`- \`/embed/${id}/of-late/\` (${id}) is new`);
    expect(said).toMatch(new RegExp(`- \`/#[a-z-]+\` \\(${id}\\) is drawn otherwise`));
    const page = readFileSync(join(folder, "index.html"), "utf8");
    const shown = [...page.matchAll(/src="([^"]+)"/g)].map(([, name = ""]) => name);
    expect(shown).toEqual(
      expect.arrayContaining([`${id}-embed-before.png`, `${id}-of-late-embed-after.png`]),
    );
    for (const name of shown) expect(existsSync(join(folder, name)), name).toBe(true);
    expect(page.match(/not there/g)).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a state that can't be drawn is left to the check", async () => {
  const now = structuredClone(story);
  const [id = "", chart] = Object.entries(now.charts)[0] ?? [];
  const [view = ""] = Object.keys(chart?.views ?? {});
  if (chart) chart.views[view] = { stage: "nonsense" };
  const said = await changes(files, { ...files, [settings]: JSON.stringify(now) }, "2026-12-03");
  expect(said).toContain(`- \`/embed/${id}/\` (${id}) is gone`);
});
