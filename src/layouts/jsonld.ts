/** The story, its scenes and its data for machines: schema.org, as JSON-LD. Pure. */
import { absolute } from "../site/address.ts";
import { recordDate } from "../record/time/recorddate.ts";
import { isPeriod } from "../record/dates.ts";
import type { Correction } from "../record/shapes/correction.ts";
import type { PublicRecord } from "../record/schema.ts";
import type { Source } from "../record/shapes/source.ts";

/** What each kind of source is called in schema.org. */
const types: Readonly<Record<Source["type"], string>> = {
  report: "Report",
  "article-newspaper": "NewsArticle",
  webpage: "WebPage",
  legislation: "Legislation",
  dataset: "Dataset",
  hearing: "CreativeWork",
};

/** What is cited and where it is; the rest stands in the files of sources. */
function citation({ type, title, URL: url }: Source) {
  return { "@type": types[type], name: title, ...(url === undefined ? {} : { url }) };
}

function correctionComment(correction: Correction, site: URL) {
  return {
    "@type": "CorrectionComment",
    text: `This said: ${correction.said} It says now: ${correction.says}`,
    datePublished: correction.date,
    url: absolute(site, `/corrections/#${correction.id}`),
  };
}

/** A file that the story gives away. */
interface Download {
  readonly name: string;
  /** Path within the site. */
  readonly path: string;
  /** Media type. */
  readonly format: string;
}

/** What the story gives away: the rows of its charts, and its sources. */
const downloads = (slug: string): readonly Download[] => [
  {
    name: "Data of all charts as a data package",
    path: "/data/datapackage.json",
    format: "application/json",
  },
  {
    name: "Data of all charts, with a readme",
    path: `/data/${slug}.zip`,
    format: "application/zip",
  },
  {
    name: "Sources as CSL-JSON",
    path: "/sources.json",
    format: "application/vnd.citationstyles.csl+json",
  },
  { name: "Sources as BibTeX", path: "/sources.bib", format: "application/x-bibtex" },
];

export interface Described {
  readonly site: URL;
  readonly record: PublicRecord;
  readonly title: string;
  readonly description: string;
  /** Path of the story's picture. */
  readonly image: string;
  /** Sources that the story rests on. */
  readonly sources: readonly Source[];
  /** In reading order, without the masthead. */
  readonly scenes: readonly { readonly id: string; readonly title: string }[];
  /** `YYYY-MM-DD`, where the story has been published. */
  readonly published?: string;
}

/** `NewsArticle` and `Dataset` of the story page. */
export function storyJsonLd({
  site,
  record,
  title,
  description,
  image,
  sources,
  scenes,
  published,
}: Described) {
  const at = (path: string): string => absolute(site, path);
  const { story } = record;
  const publisher = {
    "@type": "Organization",
    name: story.name,
    url: at("/"),
    correctionsPolicy: at("/corrections/"),
  };
  const changed = recordDate(record);
  const years = record.judgements
    .map((j) => (isPeriod(j.known) ? j.known.split("/")[0] : j.known)?.slice(0, 4) ?? "")
    .sort();
  const corrections = record.corrections.map((c) => correctionComment(c, site));
  const shared = {
    inLanguage: "en-GB",
    isAccessibleForFree: true,
    license: story.licence.url,
    publisher,
    dateModified: changed,
    ...(published === undefined ? {} : { datePublished: published }),
  };
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "NewsArticle",
        "@id": at("/#article"),
        url: at("/"),
        mainEntityOfPage: at("/"),
        headline: title,
        description,
        image: at(image),
        author: publisher,
        ...shared,
        hasPart: scenes.map(({ id, title: name }) => ({
          "@type": "WebPage",
          name,
          url: at(`/scene/${id}/`),
        })),
        isBasedOn: at("/#data"),
        citation: sources.map(citation),
        ...(corrections.length > 0 ? { correction: corrections } : {}),
      },
      {
        "@type": "Dataset",
        "@id": at("/#data"),
        name: story.dataset.name,
        description: story.dataset.description,
        url: at("/ledger/"),
        creator: publisher,
        ...shared,
        version: changed,
        temporalCoverage: `${years[0]}/${years.at(-1)}`,
        spatialCoverage: { "@type": "Place", name: story.dataset.place },
        distribution: downloads(story.slug).map(({ name, path, format }) => ({
          "@type": "DataDownload",
          name,
          contentUrl: at(path),
          encodingFormat: format,
        })),
      },
    ],
  };
}

/** A scene on a page of its own, as part of the story. */
export function sceneJsonLd(
  site: URL,
  scene: { id: string; title: string; description: string; image: string },
) {
  return {
    "@context": "https://schema.org",
    "@type": "WebPage",
    url: absolute(site, `/scene/${scene.id}/`),
    name: scene.title,
    description: scene.description,
    primaryImageOfPage: absolute(site, scene.image),
    inLanguage: "en-GB",
    isAccessibleForFree: true,
    isPartOf: { "@id": absolute(site, "/#article") },
  };
}
