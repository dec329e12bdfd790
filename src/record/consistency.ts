/** What must agree between the entries of the record, file by file and across files. */
import type { JSONPath } from "jsonc-parser";
import { dateFault } from "./date-check.ts";
import { span } from "./dates.ts";
import type { Finding } from "./finding.ts";
import { countOf, gradeId, gradeLabel, onScale } from "./grades.ts";
import { holds } from "./quote.ts";
import { checkRestated } from "./restated.ts";
import { alike, slip } from "./slip.ts";
import { fileRows, files, pathOf, type DataFile, type PublicRecord } from "./schema.ts";

/** Everything found wrong in a record whose entries have the right shape. */
export function checkRecord(record: PublicRecord): Finding[] {
  // A grade that there isn’t would look like many other faults.
  const grades = checkGrades(record);
  if (grades.length > 0) return [...checkIds(record), ...grades];
  const dates = checkDates(record);
  // What is compared by date is only compared once all dates can be read.
  return [
    ...checkIds(record),
    ...dates,
    ...checkReferences(record),
    ...checkQuotations(record),
    ...checkSums(record),
    ...(dates.length === 0
      ? [...checkEvents(record), ...checkJudgements(record), ...checkRestated(record)]
      : []),
  ];
}

/** What a file of the record holds: its entries, or one object. */
const held = (record: PublicRecord, file: DataFile): unknown =>
  record[file.replace(".json", "") as keyof PublicRecord];

/** The files that hold a list, with their entries. */
const lists = (record: PublicRecord) =>
  fileRows.flatMap(([file, row]) =>
    row.list === undefined
      ? []
      : [{ file, row, entries: held(record, file) as readonly { id: string }[] }],
  );

function checkIds(record: PublicRecord): Finding[] {
  const findings: Finding[] = [];
  const everywhere = new Map<string, DataFile>();
  for (const { file, row, entries } of lists(record)) {
    const shared = row.type !== undefined;
    const here = new Set<string>();
    entries.forEach(({ id }, index) => {
      const other = here.has(id) ? file : shared ? everywhere.get(id) : undefined;
      here.add(id);
      if (shared && !everywhere.has(id)) everywhere.set(id, file);
      if (other === undefined) return;
      findings.push({
        code: "duplicate-id",
        file,
        path: [index, "id"],
        words: id,
        message:
          other === file
            ? `The id "${id}" is used twice in this file.`
            : `The id "${id}" is also used in data/${other}.`,
        why: "The story names entries by id alone; two of the same name can't be told apart.",
        remedy: "Give this entry an id of its own.",
      });
    });
  }
  return findings;
}

const dateKeys = new Set([
  "date",
  "checked",
  "checkedOn",
  "published",
  "inspected",
  "known",
  "period",
  "asOf",
]);

function checkDates(record: PublicRecord): Finding[] {
  const findings: Finding[] = [];
  const walk = (file: DataFile, value: unknown, path: JSONPath): void => {
    if (Array.isArray(value)) value.forEach((item, i) => walk(file, item, [...path, i]));
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(file, inner, [...path, key]);
    else if (typeof value === "string" && dateKeys.has(String(path.at(-1)))) {
      const fault = dateFault(value);
      if (fault === undefined) return;
      findings.push({
        code: "impossible-date",
        file,
        path,
        words: value,
        message: `The date "${value}" ${fault.said}.`,
        remedy: fault.remedy,
      });
    }
  };
  for (const [file] of fileRows) walk(file, held(record, file), []);
  return findings;
}

/** The ids that keys lead to, through lists and objects, each with its place. */
function* idsAt(
  value: unknown,
  keys: readonly string[],
  path: JSONPath,
): Iterable<{ id: string; path: JSONPath }> {
  if (Array.isArray(value))
    for (const [i, item] of value.entries()) yield* idsAt(item, keys, [...path, i]);
  else if (typeof value === "string") yield { id: value, path };
  else if (typeof value === "object" && value !== null) {
    const [key = "", ...rest] = keys;
    yield* idsAt((value as Readonly<Record<string, unknown>>)[key], rest, [...path, key]);
  }
}

/** Every id that the row of a file calls a reference leads to an entry. */
function checkReferences(record: PublicRecord): Finding[] {
  const findings: Finding[] = [];
  const known = new Map(lists(record).map(({ file, entries }) => [file, entries.map((e) => e.id)]));
  const anyEntry = lists(record).flatMap(({ row, entries }) =>
    row.type === undefined ? [] : entries.map((e) => e.id),
  );
  const reports = (record.history?.authorities ?? []).flatMap((a) =>
    a.inspections.map(({ id }) => id),
  );
  for (const [file, { refers = {} }] of fileRows)
    for (const [key, to] of Object.entries(refers)) {
      const target = /^any/.test(to) ? undefined : (to as DataFile);
      const ids = target === undefined ? anyEntry : (known.get(target) ?? []);
      const more = to === "any entry or report" ? reports : [];
      const what = target === undefined ? "entry" : files[target].a.replace(/^an? /, "");
      const home = pathOf(target ?? "facts.json");
      for (const { id, path } of idsAt(held(record, file), key.split("/"), [])) {
        if (ids.includes(id) || more.includes(id)) continue;
        const meant = slip(id, ids);
        const others = alike(id, ids);
        findings.push({
          code: `unknown-${target === undefined ? "fact" : what.replaceAll(" ", "")}`,
          file,
          path,
          words: id,
          message: `There is no ${what} "${id}".`,
          remedy: meant
            ? `Write "${meant}".`
            : others.length > 0
              ? `Look whether one of these is meant: ${others.map((o) => `"${o}"`).join(", ")}. If none is, add it to ${home}.`
              : `Add it to ${home}.`,
        });
      }
    }
  return findings;
}

/** Every grade is one of `grades.json`, whose ids are their words; every word of a scale is one or none. */
function checkGrades(record: PublicRecord): Finding[] {
  const findings: Finding[] = [];
  const known = record.grades.map((grade) => grade.id);
  const given = (file: DataFile, path: JSONPath, grade: string | undefined): void => {
    if (grade === undefined || known.includes(grade)) return;
    const meant = slip(grade, known);
    findings.push({
      code: "unknown-grade",
      file,
      path,
      words: grade,
      message: `"${grade}" is not a grade.`,
      remedy: `${meant ? `Write "${meant}". ` : ""}Allowed: ${known.join(", ")}.`,
    });
  };
  record.grades.forEach(({ id, label }, i) => {
    if (gradeId(label) !== id)
      findings.push({
        code: "grade-id",
        file: "grades.json",
        path: [i, "id"],
        words: id,
        message: `The id of the grade “${label}” is not its words.`,
        why: "What chapters and charts say of it is made from its id.",
        remedy: `Write "${gradeId(label)}".`,
      });
  });
  record.judgements.forEach((j, i) => {
    given("judgements.json", [i, "grade"], j.grade);
    j.strands.forEach((s, k) => given("judgements.json", [i, "strands", k, "grade"], s.grade));
  });
  record.authorities.forEach((a, i) => {
    given("authorities.json", [i, "first", "grade"], a.first.grade);
    given("authorities.json", [i, "next", "grade"], a.next.grade);
  });
  record.national?.grades.forEach((grade, i) => given("national.json", ["grades", i], grade));
  given("story.json", ["poster", "grade"], record.story.poster?.grade);
  return findings;
}

function checkQuotations(record: PublicRecord): Finding[] {
  return record.quotations.flatMap((quotation, index) =>
    holds(quotation.excerpt, quotation.text)
      ? []
      : [
          {
            code: "quotation-not-in-excerpt",
            file: "quotations.json" as const,
            path: [index, "text"],
            words: quotation.text,
            message: "The words quoted don't stand in the excerpt.",
            why: "A quotation is verbatim; the excerpt is what it was checked against.",
            remedy: "Copy the words from the excerpt; write … where words are left out.",
          },
        ],
  );
}

function checkSums(record: PublicRecord): Finding[] {
  const findings: Finding[] = [];
  const total = (path: JSONPath, parts: readonly number[], whole: number): void => {
    const sum = parts.reduce((a, b) => a + b, 0);
    if (sum === whole) return;
    findings.push({
      code: "counts-do-not-add-up",
      file: "national.json",
      path,
      message: `The counts add up to ${sum}, not to ${whole}.`,
      remedy: "Correct the counts or their total from the source.",
    });
  };
  if (!record.national) return [];
  const { grades, quarters, days, panels, reinspected } = record.national;
  for (const [name, rows] of Object.entries({ quarters, days }))
    rows.forEach((row, i) =>
      total(
        [name, i, "authorities"],
        grades.map((grade) => countOf(row, grade)),
        row.authorities,
      ),
    );
  panels.forEach((panel, i) =>
    total(
      ["panels", i, "denominator"],
      panel.counts.map((c) => c.n),
      panel.denominator,
    ),
  );
  total(["reinspected", "total"], Object.values(reinspected.counts), reinspected.total);
  if (record.authorities.length !== reinspected.total)
    findings.push({
      code: "counts-do-not-add-up",
      file: "national.json",
      path: ["reinspected", "total"],
      message: `data/authorities.json lists ${record.authorities.length} authorities, not ${reinspected.total}.`,
      remedy: "Correct the list or the total.",
    });
  return findings;
}

function checkEvents(record: PublicRecord): Finding[] {
  return record.events.flatMap((event, index) => {
    const fact = record.facts.find((f) => f.id === event.fact);
    return fact === undefined || fact.date === event.date
      ? []
      : [
          {
            code: "event-date-differs",
            file: "events.json" as const,
            path: [index, "date"],
            words: event.date,
            message: `The event is dated ${event.date}, its fact "${fact.id}" ${fact.date ?? "not at all"}.`,
            why: "The drawing and the sentence would give different dates.",
            remedy: "Correct one of the two from the source.",
          },
        ];
  });
}

function checkJudgements(record: PublicRecord): Finding[] {
  const findings: Finding[] = [];
  record.judgements.forEach((judgement, index) => {
    const { grade, inspected, published, known, strands } = judgement;
    const add = (key: string, finding: Pick<Finding, "code" | "message" | "why" | "remedy">) =>
      findings.push({ file: "judgements.json", path: [index, key], ...finding });

    if (inspected && published && span(published).start < span(inspected).end)
      add("published", {
        code: "published-before-inspected",
        message: `Published on ${published}, before the inspection (${inspected}) was over.`,
        remedy: "Correct one of the two dates from the source.",
      });
    if (published && known !== published)
      add("known", {
        code: "known-is-not-published",
        message: `"known" is ${known}, but the judgement was published on ${published}.`,
        why: "A judgement is drawn on the day the public could know it.",
        remedy: `Write "${published}".`,
      });
    const framework = record.frameworks.find((f) => f.id === judgement.framework);
    if (!framework) return;
    for (const given of [grade, ...strands.map((s) => s.grade)])
      if (given !== undefined && !onScale(given, framework))
        add(given === grade ? "grade" : "strands", {
          code: "grade-not-on-scale",
          message: `"${gradeLabel(given)}" is not on the scale of ${framework.name}.`,
          why: "The scale changed in 2013; grades of two scales can't be mixed.",
          remedy: `Use one of: ${framework.scale.join(", ")}.`,
        });
  });
  return findings;
}
