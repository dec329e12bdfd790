/**
 * `npm run copy`: everything that is published, as two documents for people who
 * read on paper. `copy/story.md` holds every word with file and line;
 * `copy/claims.md` holds each sentence with its bound values marked.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { allCharts } from "../charts/all.ts";
import { namedViews, type Chart } from "../charts/kit/chart.ts";
import type { PublicRecord } from "../record/schema.ts";
import { resolveTemplate } from "../say/template.ts";
import { attribute } from "../chapters/chapter.ts";
import { checkStory } from "../checks/check.ts";
import { askedChart } from "../checks/chartattributes.ts";
import type { Context } from "../checks/context.ts";
import { interfaceWords, shownWords } from "../checks/texts/interfacewords.ts";
import { readStoryFiles } from "../checks/files.ts";
import { claims, type Claim } from "../ledger/claims.ts";
import { lineIndex } from "../chapters/lineindex.ts";
import type { Rendered } from "../chapters/render.ts";
import { counted } from "../record/words/counted.ts";

/** Every published word of chapters, pages, charts, data and interface, each with its place. */
export function storyDocument(
  context: Context,
  record: PublicRecord,
  charts: ReadonlyMap<string, Chart>,
  files: Readonly<Record<string, string>>,
): string {
  const lines: string[] = ["# Every word that is published", ""];
  for (const shown of context.rendered) lines.push(...chapterLines(shown, record, charts));

  lines.push(
    "## Words of the charts",
    "",
    "Each chart in each of its named views; the views of steps stand in the chapters.",
    "",
  );
  for (const chart of charts.values())
    for (const [name, attributes] of Object.entries(namedViews(chart, record)))
      lines.push(
        `### ${chart.id}, view “${name}”`,
        "",
        ...chartWords(chart, attributes, record),
        "",
      );

  lines.push("## Labels, notes and help lines in the data", "");
  for (const text of context.texts)
    if (text.where === "data") {
      const words = resolveTemplate(text.words.text.replaceAll("\u200B", ""), record).text;
      const at = text.source.lines.place(text.words.at(0));
      lines.push(`- ${words} [${text.source.file}:${at.line}]`);
    }

  lines.push("", "## Words of the interface", "");
  for (const [file, source] of Object.entries(files)) {
    const places = lineIndex(source);
    if (file.endsWith(".astro"))
      for (const words of interfaceWords(source))
        lines.push(`- ${shownWords(words)} [${file}:${places.place(words.start).line}]`);
  }
  return `${lines.join("\n")}\n`;
}

/** A chapter: front matter, passages, and at each step what its chart says. */
function chapterLines(
  { chapter, passages }: Rendered,
  record: PublicRecord,
  charts: ReadonlyMap<string, Chart>,
): string[] {
  const lines: string[] = [];
  const where = (offset: number): string => `[${chapter.file}:${chapter.lines.place(offset).line}]`;
  for (const value of chapter.front.values) {
    const text = resolveTemplate(value.value, record).text;
    if (value.key === "title") lines.push(`## ${text} ${where(value.start)}`, "");
    else if (value.key !== "id") lines.push(`*${value.key}:* ${text} ${where(value.start)}`, "");
  }
  // What charts say is read where the chart stands, before the words beside it.
  const drawn = chapter.elements.filter((e) => askedChart(e, charts));
  let next = 0;
  const chartsUpTo = (offset: number): void => {
    for (let e = drawn[next]; e && e.start <= offset; e = drawn[++next]) {
      const chart = askedChart(e, charts) as Chart;
      const view = Object.fromEntries(
        e.attributes.filter((a) => chart.attributes[a.name]).map((a) => [a.name, a.value]),
      );
      lines.push(
        `### ${e.name} ${attribute(e, "id") ?? ""}, chart ${chart.id} ${where(e.start)}`,
        "",
        ...chartWords(chart, view, record),
        "",
      );
    }
  };
  for (const { passage, text } of passages) {
    chartsUpTo(passage.start);
    lines.push(
      `${passage.kind === "heading" ? "### " : ""}${text.trim()} ${where(passage.start)}`,
      "",
    );
  }
  chartsUpTo(Infinity);
  return lines;
}

function chartWords(
  chart: Chart,
  attributes: Readonly<Record<string, string | true>>,
  record: PublicRecord,
): string[] {
  const { title, subtitle, alt, description, note } = chart.words(
    record,
    chart.view(attributes, chart.data(record)),
  );
  return Object.entries({ title, subtitle, alternative: alt, description, note })
    .filter(([, words]) => words !== "")
    .map(([name, words]) => `> ${name}: ${words}`);
}

/** Each sentence with its bound values between ⟦ ⟧, and under it what they stand on. */
export function claimsDocument(ledger: readonly Claim[]): string {
  const lines: string[] = [
    "# Every claim, with its bound values marked",
    "",
    "⟦value → entry⟧ comes from the record. What stands outside of such marks was typed.",
    "",
  ];
  let scene = "";
  for (const claim of ledger) {
    if (claim.scene !== scene) lines.push(`## ${claim.sceneTitle}`, "");
    scene = claim.scene;
    lines.push(
      `${claim.number}. ${claim.marked} [${claim.file}:${claim.line}]${claim.kind === "own" ? " (our own reading)" : ""}${claim.answer ? " (answer)" : ""}`,
      "",
    );
    for (const ground of claim.grounds) {
      lines.push(
        `   - ${ground.id} (${ground.confidence}, checked ${ground.checked}): ${ground.statement}`,
      );
      for (const e of ground.evidence)
        lines.push(`     - ${e.source.title}, ${e.locator}: “${e.quote}”`);
      if (ground.disagreement) lines.push(`     - Sources differ: ${ground.disagreement}`);
    }
    for (const { words, test } of claim.tests) lines.push(`   - tested: “${words}” (${test})`);
    for (const { words, why } of claim.plain)
      lines.push(`   - ordinary language: “${words}”: ${why}`);
    if (lines.at(-1) !== "") lines.push("");
  }
  return `${lines.join("\n")}\n`;
}

async function main(): Promise<void> {
  const charts = await allCharts();
  const today = new Date().toISOString().slice(0, 10);
  const files = readStoryFiles();
  const { context, record, problems } = checkStory(files, {
    charts: [...charts.values()],
    today,
  });
  const broken = problems.filter(
    (p) => p.severity === "error" && /^(?:mdx|component-un|attribute|chart|front)/.test(p.code),
  );
  if (!record || broken.length > 0) {
    console.error("The story can't be read: npm run check says why.");
    process.exitCode = 1;
    return;
  }
  const chapters = context.rendered;
  const ledger = claims(chapters, record);
  mkdirSync("copy", { recursive: true });
  writeFileSync("copy/story.md", storyDocument(context, record, charts, files));
  writeFileSync("copy/claims.md", claimsDocument(ledger));
  console.log(
    `copy/story.md and copy/claims.md: ${counted(ledger.filter((c) => c.kind === "claim").length, "claim")}, ${counted(ledger.filter((c) => c.kind === "own").length, "sentence")} of our own.`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
