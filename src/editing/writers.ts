/** Who last wrote a passage, as git knows: whoever has read it against its sources is somebody else. */
import { execFileSync } from "node:child_process";

export interface Writer {
  readonly name: string;
  readonly email: string;
}

/** A place that waits for a reader. */
export interface Passage {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Is a name that somebody gives themselves this writer's: the name, the address or what stands before its @? */
export function isWriter(by: string, { name, email }: Writer): boolean {
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
  return [name, email, email.split("@")[0] ?? ""].some((known) => known !== "" && same(by, known));
}

/** The last line of what begins at a line: a paragraph of a chapter, an entry of a list, a row of a table. */
function lastLine(lines: readonly string[], { file, line }: Passage): number {
  if (file.endsWith(".csv")) return line;
  const first = lines[line - 1] ?? "";
  if (first.trim() === "[") return lines.length;
  // Settings aren't entries: one is its line, a block of them ends where its bracket is closed.
  if (file.endsWith(".json") && lines[0]?.trim() === "{") {
    if (!/[{[]\s*$/.test(first)) return line;
    const indent = /^\s*/.exec(first)?.[0] ?? "";
    const close = lines.findIndex(
      (text, i) => i >= line && /^\s*[}\]]/.test(text) && !text.startsWith(`${indent} `),
    );
    return close === -1 ? lines.length : close + 1;
  }
  const end = file.endsWith(".json") ? /^ {2}\}/ : /^\s*$/;
  const after = lines.findIndex((text, i) => i >= line && end.test(text));
  return after === -1 ? lines.length : after;
}

/** The writers of each line of a file with the time of their change, in seconds, from `git blame --line-porcelain`. */
function readBlame(porcelain: string): { writer: Writer; time: number }[] {
  return porcelain.split(/^\t.*\n?/m).flatMap((head) => {
    const of = (key: string) => new RegExp(`^${key} (.*)$`, "m").exec(head)?.[1];
    const name = of("author");
    if (name === undefined) return [];
    const email = (of("author-mail") ?? "").replace(/^<|>$/g, "");
    return [{ writer: { name, email }, time: Number(of("author-time") ?? 0) }];
  });
}

const git = (root: string, ...args: string[]): string =>
  execFileSync("git", ["-C", root, ...args], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "ignore"],
  });

/**
 * The last writer of each passage; what isn't committed is written by whoever works here.
 * Nothing where git doesn't know the story.
 * @param texts the files as they are, by path from `root`
 */
export function writersOf(
  root: string,
  texts: Readonly<Record<string, string>>,
  passages: readonly Passage[],
): ReadonlyMap<Passage, Writer> | undefined {
  try {
    const setting = (key: string) => {
      try {
        return git(root, "config", key).trim();
      } catch {
        return "";
      }
    };
    const here = { name: setting("user.name"), email: setting("user.email") };
    const blames = new Map<string, ReturnType<typeof readBlame>>();
    const blame = (file: string) => {
      const known = blames.get(file);
      if (known) return known;
      const tracked = git(root, "ls-files", "--", file).trim() !== "";
      const read = tracked
        ? readBlame(git(root, "blame", "-w", "--line-porcelain", "--", file))
        : [];
      blames.set(file, read);
      return read;
    };
    return new Map(
      passages.map((passage) => {
        const lines = (texts[passage.file] ?? "").split("\n");
        const last = blame(passage.file)
          .slice(passage.line - 1, lastLine(lines, passage))
          .reduce<{ writer: Writer; time: number } | undefined>(
            (a, b) => (a && a.time >= b.time ? a : b),
            undefined,
          );
        const own = last === undefined || last.writer.email === "not.committed.yet";
        return [passage, own ? here : last.writer];
      }),
    );
  } catch {
    return undefined;
  }
}
