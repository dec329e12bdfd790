/**
 * `npm run build:again`: two builds of one commit are byte for byte the same,
 * scripts and styles too, which `npm run compare` passes over. It builds the site once more as another machine would, with no fonts of the
 * system, in another time zone and in a language of other letters, and holds it
 * against dist/. Exits non-zero and names the files that differ.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const cache = "node_modules/.cache";
const again = `${cache}/again`;

/** All files of a folder, by path, in order. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();

/** The files that only one of two folders has, or that differ, each with the byte at which it begins to. */
function differences(one: string, other: string): string[] {
  const [first, second] = [filesIn(one), filesIn(other)];
  const all = [...new Set([...first, ...second])].sort();
  return all.flatMap((file) => {
    if (!first.includes(file)) return [`${file}: only in ${other}`];
    if (!second.includes(file)) return [`${file}: only in ${one}`];
    const [a, b] = [readFileSync(join(one, file)), readFileSync(join(other, file))];
    if (a.equals(b)) return [];
    const at = a.findIndex((byte, i) => byte !== b[i]);
    return [`${file}: from byte ${at < 0 ? Math.min(a.length, b.length) : at}`];
  });
}

if (import.meta.main) {
  if (!existsSync("dist/index.html")) throw new Error("Nothing is built yet: npm run build");
  mkdirSync(cache, { recursive: true });
  const fonts = resolve(cache, "no-fonts.conf");
  writeFileSync(
    fonts,
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>',
  );
  const { status } = spawnSync(`astro build --outDir ${again}`, {
    shell: true,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: "1",
      FONTCONFIG_FILE: fonts,
      TZ: "Pacific/Kiritimati",
      LANG: "tr_TR.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
    },
  });
  if (status === 0) {
    const differ = differences("dist", again);
    console.log(
      differ.length === 0
        ? `${filesIn(again).length} files are the same, byte for byte.`
        : `These files differ between two builds of the same sources:\n${differ.join("\n")}`,
    );
    process.exitCode = differ.length === 0 ? 0 : 1;
  } else process.exitCode = status ?? 1;
}
