import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvParse, csvParseRows } from "d3-dsv";
import { Package } from "datapackage";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { allCharts } from "../charts/all.ts";
import type { Mark } from "../charts/kit/chart.ts";
import { loadRecord } from "../record/load.ts";
import { liveFiles } from "./address.ts";
import { embedCuts, sizeAt } from "./viewdrawing.ts";
import { csv, csvw, dataFiles, datapackage } from "./files.ts";
import { embedViews, type EmbedView } from "./view.ts";

const site = "https://adequate.example";
const record = loadRecord();
const views = embedViews((await allCharts()).values(), record);
const files = dataFiles(record, views, site);
const named = views.map((view) => [view.slug, view] as const);

const folder = mkdtempSync(join(tmpdir(), "adequate-data-"));
afterAll(() => rmSync(folder, { recursive: true }));
for (const [name, body] of files) writeFileSync(join(folder, name), body);

/** The marks of a view in both shapes. */
const drawings = (view: EmbedView): Mark[][] =>
  embedCuts.map((cut) =>
    view.chart.marks(view.data, view.state, sizeAt(view, cut)).filter((mark) => mark.opacity !== 0),
  );

const rowsOf = (view: EmbedView) => csvParse(csv(view.table));
const withKey = (marks: readonly Mark[], start: string) =>
  marks.filter((mark) => mark.key.startsWith(start));
const withClass = (marks: readonly Mark[], name: string) =>
  marks.filter((mark) => mark.class.split(" ").includes(name));

/** Words of grades as the classes of marks have them. */
const classOf = (grade: string | undefined) => `f-${(grade ?? "").replaceAll(" ", "-")}`;

/** What a chart's CSV says, counted in its drawing. A chart that isn't here is held to the figures it writes. */
const counted: Record<string, (view: EmbedView, marks: readonly Mark[]) => void> = {
  count(view, marks) {
    const drawn = marks
      .filter((mark) => mark.kind === "path")
      .reduce((sum, mark) => sum + (String(mark.at["d"]).match(/h/g)?.length ?? 0), 0);
    expect(drawn).toBe(Number(rowsOf(view)[0]?.["marks"]));
  },
  coverage(view, marks) {
    const rings = marks.filter((mark) => mark.kind === "circle");
    const sum = (rows: { authorities?: string }[]) =>
      rows.reduce((n, row) => n + Number(row.authorities), 0);
    expect(rings).toHaveLength(sum(rowsOf(view)));
    if (view.asked["unsorted"] === true) {
      const inspected = rowsOf(view).filter((row) => row["group"] === "report published");
      expect(withClass(rings, "f-ink")).toHaveLength(sum(inspected));
      return;
    }
    for (const grade of ["outstanding", "good", "requires improvement", "inadequate"])
      expect(withClass(rings, classOf(grade)), grade).toHaveLength(
        sum(rowsOf(view).filter((row) => row["group"] === grade)),
      );
  },
  ratings(view, marks) {
    const overall = rowsOf(view).filter(
      (row) => row["series"] === "headline" && row["level"] === "overall",
    );
    const asked = view.asked;
    if (asked["strands"] === true) {
      // One judgement, opened: its own rows, the whole first.
      const opened = rowsOf(view).filter((row) => row["judgement"] === asked["through"]);
      const words = marks.filter((mark) => /^strand-(?!name-|rule-)/.test(mark.key));
      expect(words.map((mark) => mark.text)).toEqual(opened.map((row) => row["grade"]));
      return;
    }
    const drawn = withKey(marks, "tick-");
    for (const row of overall) {
      const tick = drawn.find((mark) => mark.key === `tick-${row["judgement"] ?? ""}`);
      // On a narrow frame, and on earlier scales, a grade has its word and its date, without a place in time.
      const word = classOf(row["grade"]).replace("f-", "c-");
      const words = withClass(marks, word).map((mark) => mark.text ?? "");
      if (tick) expect(tick.class.split(" ")).toContain(word.replace("c-", "s-"));
      else
        expect(
          words.includes(row["grade"] ?? "") ||
            withKey(marks, `label-${row["judgement"] ?? ""}`).length > 0,
        ).toBe(true);
    }
    expect(drawn.length).toBeLessThanOrEqual(overall.length);
  },
  timeline(view, marks) {
    const entries = rowsOf(view).map((row) => row["entry"]);
    const staffs = withKey(marks, "staff-").map((mark) => mark.key.slice("staff-".length));
    // Two entries last for years: they are drawn as a ground and as a bar.
    const lasting = { "event-inquiry-period": "period", "frameworks-criticised-period": "gap" };
    expect([...staffs].sort()).toEqual(
      entries.filter((id) => id !== undefined && !(id in lasting)).sort(),
    );
    for (const [id, key] of Object.entries(lasting))
      expect(
        marks.some((mark) => mark.key === key),
        id,
      ).toBe(entries.includes(id));
  },
  transitions(view, marks) {
    const rows = rowsOf(view);
    expect(withKey(marks, "from-")).toHaveLength(rows.length);
    if (rows.columns.includes("next_grade"))
      for (const row of rows) {
        const id = (row["authority"] ?? "").toLowerCase().replaceAll(" ", "-");
        expect(marks.find((mark) => mark.key === `to-${id}`)?.class.split(" "), id).toContain(
          classOf(row["next_grade"]),
        );
      }
  },
};

describe.each(named)("the file of %s", (_, view) => {
  const rows = csvParseRows(csv(view.table));

  test("has every row that the chart draws, and no other", () => {
    const [head, ...body] = rows;
    expect(head).toEqual(view.table.columns.map((column) => column.name));
    expect(body).toEqual(
      view.table.rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
    );
    expect(body.length).toBeGreaterThan(0);
  });

  test("says the numbers that are drawn", () => {
    for (const marks of drawings(view)) {
      counted[view.chart.id]?.(view, marks);
      // Whatever figure stands in the drawing is in the file or in the words around it; thousands lose their comma.
      const figures = (text: string) => text.replace(/(\d),(\d{3})\b/g, "$1$2").match(/\d+/g) ?? [];
      // How many rows have the same cell may be written too: “3 good”.
      const tally = (column: number) =>
        rows
          .slice(1)
          .map((row) => row[column])
          .reduce<Record<string, number>>(
            (n, cell = "") => ({ ...n, [cell]: (n[cell] ?? 0) + 1 }),
            {},
          );
      const tallies = rows[0]?.flatMap((_, column) => Object.values(tally(column))) ?? [];
      const known = new Set(
        figures([rows.flat().join(" "), ...Object.values(view.words).flat(), tallies].join(" ")),
      );
      const labels = marks.filter(
        (mark) => mark.kind === "text" && !/^(year|tick)-/.test(mark.key),
      );
      const strange = labels.filter((mark) =>
        figures(mark.text ?? "").some(
          (figure) => !known.has(String(Number(figure))) && !known.has(figure),
        ),
      );
      expect(strange.map((mark) => mark.text)).toEqual([]);
    }
  });
});

describe("the data package", () => {
  test("passes the validator, with every row of every file cast by its schema", async () => {
    const validated = await Package.load(join(folder, "datapackage.json"), { strict: false });
    expect(validated.errors.map(String)).toEqual([]);
    expect(validated.valid).toBe(true);
    expect(validated.resourceNames).toEqual(views.map((view) => view.slug));
    for (const view of views) {
      const resource = validated.getResource(view.slug);
      expect(resource?.headers ?? (await resource?.read({ keyed: false })) ?? []).toBeTruthy();
      const cast = (await resource?.read({ keyed: false })) ?? [];
      expect(cast).toHaveLength(view.table.rows.length);
      const numbers = (row: readonly unknown[]) => row.filter((cell) => typeof cell === "number");
      expect(cast.map((row) => numbers(row as unknown[]))).toEqual(
        view.table.rows.map((row) => numbers(row)),
      );
    }
  });

  test("is refused where a row doesn’t fit its schema: the validator looks", async () => {
    const view = views.find(({ table }) => table.columns.some(({ type }) => type === "integer"));
    if (!view) throw new Error("no chart has a whole number");
    const wrong = csv(view.table).replace(/\d+/g, "many");
    writeFileSync(join(folder, "wrong.csv"), wrong);
    const descriptor = datapackage(record, [view], site) as { resources: { path: string }[] };
    const [resource] = descriptor.resources;
    if (resource) resource.path = "wrong.csv";
    const loaded = await Package.load(descriptor, { basePath: folder });
    await expect(loaded.getResource(view.slug)?.read()).rejects.toThrow();
  });

  test("says what version 2 of the standard asks for", () => {
    const descriptor = JSON.parse(String(files.get("datapackage.json"))) as Record<string, unknown>;
    expect(descriptor["$schema"]).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
    expect(descriptor["created"]).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    expect(descriptor["licenses"]).toEqual([expect.objectContaining({ name: "CC-BY-4.0" })]);
    for (const resource of descriptor["resources"] as Record<string, unknown>[]) {
      expect(resource["type"]).toBe("table");
      expect(resource["name"]).toMatch(/^[a-z0-9._-]+$/);
      expect(resource["hash"]).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(resource["sources"]).not.toEqual([]);
    }
  });
});

test("CSV on the Web names the same files and columns", () => {
  const { tables } = csvw(record, views) as {
    tables: { url: string; tableSchema: { columns: { titles: string }[] } }[];
  };
  expect(tables.map(({ url }) => url)).toEqual(
    views.map((view) => liveFiles(view).csv.replace("/data/", "")),
  );
  for (const [i, { tableSchema }] of tables.entries())
    expect(tableSchema.columns.map((column) => column.titles)).toEqual(
      views[i]?.table.columns.map((column) => column.name),
    );
});

test("the zip holds every other file as it is, and is the same every time", () => {
  const zip = files.get("adequate.zip") as Uint8Array;
  const packed = unzipSync(zip);
  expect(Object.keys(packed).sort()).toEqual(
    [...files.keys()]
      .filter((name) => name !== "adequate.zip")
      .map((name) => `adequate/${name}`)
      .sort(),
  );
  for (const [name, body] of Object.entries(packed))
    expect(strFromU8(body)).toBe(files.get(name.replace("adequate/", "")));
  expect(
    Buffer.from(dataFiles(record, views, site).get("adequate.zip") as Uint8Array).equals(
      Buffer.from(zip),
    ),
  ).toBe(true);
});

test("the readme says how to cite, and names every file and column", () => {
  const readme = String(files.get("README.txt"));
  expect(readme).toContain("How to cite");
  expect(readme).toContain("CC BY 4.0");
  for (const view of views) {
    expect(readme).toContain(`${view.slug}.csv`);
    for (const column of view.table.columns)
      expect(readme).toContain(`- ${column.name} (${column.type})`);
  }
});
