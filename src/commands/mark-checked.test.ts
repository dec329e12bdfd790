/** The command in a repository of its own: who wrote a sentence isn't the second to read it. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";

// A process of its own each time, and a busy machine now and then.
vi.setConfig({ testTimeout: 300_000 });

const chapter = "content/chapters/01-rock.mdx";

test("the writer is refused, somebody else isn't, and who has nobody says why", () => {
  const folder = mkdtempSync(join(tmpdir(), "adequate-readers-"));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder });
  const mark = (...args: string[]) =>
    spawnSync(process.execPath, ["src/commands/mark-checked.ts", ...args], {
      env: { ...process.env, STORY: folder },
      encoding: "utf8",
    });
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const add = (sentence: string) =>
    writeFileSync(join(folder, chapter), `${read(chapter)}\n\n<Own>${sentence}</Own>\n`);
  try {
    cpSync("tests/stories/lighthouses", folder, { recursive: true });
    git("init", "-q");
    git("config", "user.name", "Dan");
    git("config", "user.email", "dan@paper.example");
    // What stands there so far was read by somebody else.
    expect(mark("--by", "Ann").stderr).toBe("");
    git("add", "-A");
    git("commit", "-qm", "The story, read");

    add("This is new.");
    const before = read("data/published.json");
    const own = mark("--by", "dan");
    expect(own.stderr).toContain("dan wrote this passage last");
    expect(own.stderr).toContain(`${chapter}:`);
    expect(own.status).toBe(1);
    expect(read("data/published.json")).toBe(before);

    expect(mark("--by", "Dan", "--alone", "nobody else was on duty").status).toBe(0);
    expect(read("data/published.json")).not.toBe(before);
    expect(read("data/readings.json")).toContain('"alone": "nobody else was on duty"');

    git("commit", "-qam", "Read");
    // The words of a chart are read as a sentence is, and remembered beside it.
    const settings = "content/story.json";
    const { charts } = JSON.parse(read(settings)) as {
      charts: Record<string, { title?: string }>;
    };
    const [chart] = Object.entries(charts).find(([, { title }]) => title) ?? [""];
    const [, title = ""] = Object.values(charts).flatMap((c) => (c.title ? ["", c.title] : []));
    writeFileSync(
      join(folder, settings),
      read(settings).replace(JSON.stringify(title), JSON.stringify(`${title}, it is said`)),
    );
    const refused = mark("--by", "dan");
    expect(refused.stderr).toContain(`dan wrote this passage last`);
    expect(refused.stderr).toContain(`${settings}:`);
    const marked = mark("--by", "Ann");
    expect(marked.stderr).toBe("");
    expect(marked.stdout).toContain("1 sentence or label read by Ann");
    expect(read("data/published.json")).toContain(`story.json#charts/${chart}/title`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
