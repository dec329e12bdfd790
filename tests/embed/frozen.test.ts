import { describe, expect, test } from "vitest";
import { readFrozen, served } from "../../src/embed/frozen.ts";
import { documentOf, fileAt, pages, read } from "../site/html.ts";

const kept = readFrozen();
const gallery = documentOf("embeds/index.html");
const site = new URL(gallery.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? "")
  .origin;

test("every chart has been frozen: npm run freeze", () => {
  const charts = new Set(
    pages.flatMap((file) => /^embed\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []),
  );
  expect([...charts].filter((chart) => !kept.some((k) => k.chart === chart))).toEqual([]);
});

describe.each(kept.map((k) => [`${k.chart} as it was on ${k.date}`, k] as const))(
  "%s",
  (_, { chart, date, files }) => {
    test("is served as it was kept, but for one line where something is newer", () => {
      for (const [path, text] of files) {
        if (path.endsWith(".svg")) continue;
        const file = fileAt(`/embed/${chart}/v/${date}/${path}`);
        expect(file, path).toBeTruthy();
        const was = served(text, site).trimEnd().split("\n");
        const is = read(file ?? "")
          .trimEnd()
          .split("\n");
        const added = is.filter(
          (line, i) =>
            line.startsWith('<p class="notice">') &&
            /^<main /.test(is[i - 1] ?? "") &&
            !was.includes(line),
        );
        expect(added.length).toBeLessThanOrEqual(path.endsWith(".html") ? 1 : 0);
        expect(is.filter((line) => !added.includes(line))).toEqual(was);
      }
    });

    test("has its picture, in which every mark is as it was kept", () => {
      for (const [path, text] of files) {
        if (!path.endsWith(".svg")) continue;
        const base = `/embed/${chart}/v/${date}/${path}`;
        const svg = fileAt(base);
        const drawn = (whole: string) => whole.slice(whole.indexOf("</style>"));
        expect(drawn(read(svg ?? "")).trimEnd()).toBe(drawn(served(text, site)).trimEnd());
        expect(fileAt(base.replace(/\.svg$/, "-1280.png"))).toBeTruthy();
      }
    });
  },
);
