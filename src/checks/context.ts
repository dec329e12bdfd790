/**
 * What the rules look at, made once a check: chapters read and rendered, the
 * record, every other text that readers see, the lock of the last publication.
 */
import type { Chart } from "../charts/kit/chart.ts";
import type { PublicRecord } from "../record/schema.ts";
import type { Chapter } from "../chapters/chapter.ts";
import { chapterOf, isChapter } from "../chapters/read.ts";
import type { SourceFile, Text } from "./texts/text.ts";
import { codeTexts } from "./texts/codetexts.ts";
import { dataTexts } from "./texts/datatexts.ts";
import { frontTexts } from "./texts/fronttexts.ts";
import { typedText } from "./find/typed.ts";
import { storyTexts } from "./texts/storytexts.ts";
import { interfaceTexts } from "./texts/interfacewords.ts";
import type { HouseRules } from "./house.ts";
import { lineIndex } from "../chapters/lineindex.ts";
import { readPublished, type Published } from "./publication/published.ts";
import { render, type Rendered } from "../chapters/render.ts";

export interface Context {
  /** In reading order. */
  readonly chapters: readonly Chapter[];
  /** Rendered chapters; none where the record can't be read. */
  readonly rendered: readonly Rendered[];
  readonly record?: PublicRecord;
  readonly texts: readonly Text[];
  readonly charts: ReadonlyMap<string, Chart>;
  readonly data: ReadonlyMap<string, SourceFile & { readonly text: string }>;
  readonly published?: Published;
  readonly house: HouseRules;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly production: boolean;
  /** The files that a withdrawal is looked for in; read only where they are asked for. */
  everywhere(): Readonly<Record<string, string>>;
}

export interface ContextInput {
  readonly files: Readonly<Record<string, string>>;
  readonly record?: PublicRecord;
  readonly charts: readonly Chart[];
  readonly house: HouseRules;
  readonly today: string;
  readonly production: boolean;
  readonly elsewhere: () => Readonly<Record<string, string>>;
}

/** What has been read before, by file; a file with the same text is not read again. */
export interface ReadCache {
  readonly texts: Map<string, { readonly source: string; readonly texts: readonly Text[] }>;
}

export const newReadCache = (): ReadCache => ({ texts: new Map() });

const chartCode = /^src\/charts\/(?!kit\/)[^/]+\/(?!.*\.test\.)[^/]+\.ts$/;

/** Reads all files into a context. */
export function makeContext(input: ContextInput, cache: ReadCache = newReadCache()): Context {
  const { files, record } = input;
  const read = (file: string): Chapter => chapterOf(file, files[file] as string);
  const names = Object.keys(files).sort();
  const chapters = names.filter(isChapter).map(read);
  const rendered = record ? chapters.map((c) => render(c, record)) : [];
  const withLines = (file: string) => {
    const text = files[file] as string;
    return { file, text, lines: lineIndex(text) };
  };
  const data = new Map(
    names
      .filter((n) => /^(?:data|content)\/[^/]+\.(?:json|csv)$/.test(n))
      .map((n) => [n.slice(n.indexOf("/") + 1), withLines(n)]),
  );
  const chartFiles = names.filter((n) => chartCode.test(n));
  /** Texts that need only their own file, made again only when it changes. */
  const ownTexts = (file: string, make: (file: string, source: string) => readonly Text[]) => {
    const source = files[file] as string;
    const known = cache.texts.get(file);
    if (known?.source === source) return known.texts;
    const texts = make(file, source);
    cache.texts.set(file, { source, texts });
    return texts;
  };
  const code = chartFiles.flatMap((n) => ownTexts(n, codeTexts));
  const fixed = names
    .filter((n) => /^src\/.*\.astro$/.test(n))
    .flatMap((n) => ownTexts(n, interfaceTexts));
  const published = readPublished(files["data/published.json"]);
  return {
    chapters,
    rendered,
    ...(record ? { record } : {}),
    texts: [
      ...chapters.flatMap((c) => frontTexts(c, record)),
      ...proseTexts(chapters, rendered),
      ...dataTexts(data, record),
      ...[...data].flatMap(([name, source]) =>
        record && name === "story.json" ? storyTexts(source) : [],
      ),
      ...code,
      ...fixed,
    ],
    charts: new Map(
      input.charts
        .filter(({ id }) => !record || Object.hasOwn(record.story.charts, id))
        .map((chart) => [chart.id, chart]),
    ),
    data,
    ...(published ? { published } : {}),
    house: input.house,
    today: input.today,
    production: input.production,
    everywhere: () => ({ ...files, ...input.elsewhere() }),
  };
}

/** The passages of chapters as texts. Without a record they are searched all the same. */
function proseTexts(chapters: readonly Chapter[], rendered: readonly Rendered[]): Text[] {
  const byChapter = new Map(rendered.map((r) => [r.chapter, r]));
  return chapters.flatMap((chapter) =>
    chapter.passages.map((passage, i): Text => {
      const shown = byChapter.get(chapter)?.passages[i];
      const step = passage.step?.attributes.find((a) => a.name === "id")?.value;
      return {
        source: chapter,
        where: "chapter",
        typed: typedText(passage.runs),
        words: typedText(passage.runs, "everything"),
        about: shown ? shown.pieces.flatMap((p) => p.ids) : [],
        binds: true,
        ...(shown ? { passage: shown } : {}),
        ...(typeof step === "string" ? { entry: step } : {}),
      };
    }),
  );
}
