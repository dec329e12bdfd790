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
  } finally {
    rmSync(folder, { recursive: true });
  }
});
