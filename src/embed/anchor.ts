/** Where in the story a view is told: the step that shows that state, or the one most like it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { ViewAttributes } from "../charts/kit/chart.ts";
import type { EmbedView } from "./view.ts";

/** A chart as the story shows it at one place. */
interface Shown {
  /** Id of the element in the story page. */
  readonly id: string;
  readonly chart: string;
  readonly attributes: ViewAttributes;
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter);

/** The steps and stills of a chapter, in order. */
export function shownIn(mdx: string): Shown[] {
  const found: Shown[] = [];
  visit(parser.parse(mdx) as Root, "mdxJsxFlowElement", (node) => {
    if (node.name !== "Step" && node.name !== "Still") return;
    const given = node.attributes.flatMap((a) =>
      a.type === "mdxJsxAttribute" && (a.value === null || typeof a.value === "string")
        ? [[a.name, a.value ?? true] as const]
        : [],
    );
    const { id, chart, ...attributes } = Object.fromEntries(given);
    if (typeof chart !== "string") return;
    found.push({ id: node.name === "Step" ? String(id) : `still-${chart}`, chart, attributes });
  });
  return found;
}

let story: readonly Shown[] | undefined;

function read(): readonly Shown[] {
  const folder = join(process.cwd(), "content/chapters");
  const chapters = readdirSync(folder).filter((file) => file.endsWith(".mdx"));
  return chapters.sort().flatMap((file) => shownIn(readFileSync(join(folder, file), "utf8")));
}

/** Path and hash of the place in the story; the story's beginning if the chart isn't in it. */
export function storyPath({
  chart,
  name,
  data,
  state,
}: Pick<EmbedView, "chart" | "name" | "data" | "state">): string {
  story ??= read();
  const wanted = Object.entries(chart.named[name] ?? {});
  const likeness = ({ attributes }: Shown) =>
    isDeepStrictEqual(chart.view(attributes, data), state)
      ? wanted.length + 1
      : wanted.filter(([key, value]) => attributes[key] === value).length;
  const [best] = story
    .filter((shown) => shown.chart === chart.id)
    .sort((a, b) => likeness(b) - likeness(a));
  return best ? `/#${best.id}` : "/";
}

/** Where the story first shows a chart, as a number to sort by; after all others if it doesn't. */
export function storyOrder(chart: string): number {
  story ??= read();
  const first = story.findIndex((shown) => shown.chart === chart);
  return first < 0 ? Infinity : first;
}
