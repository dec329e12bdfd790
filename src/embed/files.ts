/** The data of every view as files: CSV, a data package, CSV on the Web, a readme, and all of it zipped. */
import { createHash } from "node:crypto";
import { csvFormatRows } from "d3-dsv";
import { zipSync, strToU8 } from "fflate";
import type { Column, Table } from "../charts/kit/chart.ts";
import { cite } from "../record/cite/cite.ts";
import { breakLines } from "../charts/kit/lines.ts";
import { recordDate } from "../record/time/recorddate.ts";
import { formatDate } from "../record/dates.ts";
import { sourceOf } from "../record/lookup.ts";
import type { PublicRecord } from "../record/schema.ts";
import { absolute } from "../site/address.ts";
import { citeView } from "./sourceline.ts";
import type { EmbedView } from "./view.ts";

/** What a view's figures can't say: the limits printed under it, and how its rows were made. */
const limits = ({ words, table }: EmbedView) =>
  [words.note, table.method].filter((part) => part).join(" ");

/** A table as CSV (RFC 4180): names of columns first, what is missing left empty. */
export function csv({ columns, rows }: Table): string {
  const cells = rows.map((row) => row.map((value) => (value === null ? "" : String(value))));
  return `${csvFormatRows([columns.map((column) => column.name), ...cells])}\n`;
}

const sourceEntries = (record: PublicRecord, ids: Iterable<string>) =>
  [...ids].map((id) => {
    const source = sourceOf(record, id);
    return { title: cite(source).replaceAll("*", ""), ...(source.URL ? { path: source.URL } : {}) };
  });

const licences = ({ story: { licence } }: PublicRecord) => [
  { name: licence.id, title: licence.title, path: licence.url },
];

/** `datapackage.json`: Data Package 2.0, with a Table Schema for each file. */
export function datapackage(
  record: PublicRecord,
  views: readonly EmbedView[],
  site: string,
): object {
  const used = new Set(views.flatMap((view) => view.words.sources));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: record.story.slug,
    title: `${record.story.name}: the data behind the charts`,
    description:
      "The rows that each chart of the story draws, one file for each view. Every figure comes from the sources named with its file.",
    homepage: absolute(site, "/"),
    version: recordDate(record).replaceAll("-", "."),
    created: `${recordDate(record)}T00:00:00Z`,
    licenses: licences(record),
    contributors: [
      {
        title: `the ${record.story.name} contributors`,
        path: absolute(site, "/"),
        roles: ["author"],
      },
    ],
    sources: sourceEntries(record, used),
    resources: views.map((view) => {
      const text = csv(view.table);
      return {
        name: view.slug,
        type: "table",
        path: `${view.slug}.csv`,
        title: view.words.title,
        description: `${view.words.subtitle}. ${limits(view)}`,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: Buffer.byteLength(text),
        hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
        licenses: licences(record),
        sources: sourceEntries(record, view.words.sources),
        schema: {
          fields: view.table.columns.map(({ name, title, type, description }) => ({
            name,
            title,
            type,
            description,
          })),
          missingValues: [""],
        },
      };
    }),
  };
}

const datatypes: Record<Column["type"], string> = {
  string: "string",
  integer: "integer",
  number: "decimal",
  date: "date",
  year: "gYear",
  any: "string",
};

/** `csv-metadata.json`: CSV on the Web, found by its readers beside any of the files. */
export function csvw({ story }: PublicRecord, views: readonly EmbedView[]): object {
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en-GB" }],
    "dc:title": `${story.name}: the data behind the charts`,
    "dc:license": { "@id": story.licence.url },
    tables: views.map((view) => ({
      url: `${view.slug}.csv`,
      "dc:title": view.words.title,
      "dc:description": view.words.subtitle,
      tableSchema: {
        columns: view.table.columns.map(({ name, title, type, description }) => ({
          name,
          titles: name,
          datatype: datatypes[type],
          "dc:title": title,
          "dc:description": description,
        })),
      },
    })),
  };
}

/** Text for a file without markup, in lines of at most 90 characters. */
function wrapped(text: string): string {
  return breakLines(text, (line) => line.length, 90).join("\n");
}

/** `README.txt`: what the files are, what limits them, how to cite them. */
function readme(record: PublicRecord, views: readonly EmbedView[], site: string): string {
  const { name: publisher, licence, slug, contains, dataset } = record.story;
  const { dates } = dataset;
  const head = `${publisher}: the data behind the charts`;
  const parts = [
    `${head}\n${"=".repeat(head.length)}`,
    wrapped(
      `The rows that each chart of the story draws, one CSV file for each view, as the record stood on ${formatDate(recordDate(record))}. The story: ${absolute(site, "/")}`,
    ),
    wrapped(
      `The files are UTF-8 with a comma between values and names of columns in the first line. What is missing is left empty. Dates are EDTF (ISO 8601-2): as exact as they are known, “${dates.day}”, “${dates.month}” or “${dates.year}”; “${dates.period}” is a period. datapackage.json (Data Package 2.0) and csv-metadata.json (CSV on the Web) describe every column.`,
    ),
    "How to cite\n-----------",
    wrapped(
      `${publisher}, “The data behind the charts”, ${formatDate(recordDate(record))}. ${absolute(site, `/data/${slug}.zip`)}`,
    ),
    wrapped(
      `Licence: ${licence.title} (${licence.name}), ${licence.url} Give credit, link to the licence and say what you changed. ${contains.join(" ")}`,
    ),
    "Files\n-----",
    ...views.map((view) =>
      [
        `${view.slug}.csv`,
        wrapped(`${view.words.title}. ${view.words.subtitle}.`),
        wrapped(`Limits: ${limits(view)}`),
        wrapped(`Cite as: ${citeView(record, view, absolute(site, `/data/${view.slug}.csv`))}`),
        ...view.table.columns.map((column) =>
          wrapped(`- ${column.name} (${column.type}): ${column.description}`),
        ),
      ].join("\n"),
    ),
  ];
  return `${parts.join("\n\n").replaceAll("\u00a0", " ")}\n`;
}

/** Every data file by name, the zip of all the others included. */
export function dataFiles(
  record: PublicRecord,
  views: readonly EmbedView[],
  site: string,
): Map<string, string | Uint8Array> {
  const { slug } = record.story;
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  const files = new Map<string, string>([
    ...views.map((view) => [`${view.slug}.csv`, csv(view.table)] as const),
    ["datapackage.json", json(datapackage(record, views, site))],
    ["csv-metadata.json", json(csvw(record, views))],
    ["README.txt", readme(record, views, site)],
  ]);
  const [year, month, day] = recordDate(record).split("-").map(Number) as [number, number, number];
  const zipped = zipSync(
    Object.fromEntries([...files].map(([name, text]) => [`${slug}/${name}`, strToU8(text)])),
    // The hour of packing would make every build another file.
    { level: 9, mtime: new Date(year, month - 1, day) },
  );
  return new Map<string, string | Uint8Array>([...files, [`${slug}.zip`, zipped]]);
}
