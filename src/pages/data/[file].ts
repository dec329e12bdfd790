/** The rows behind every view, with what describes them. */
import type { APIRoute } from "astro";
import { authorities, ladderView } from "../../authorities/site.ts";
import { csv, dataFiles } from "../../embed/files.ts";
import { record, siteAddress, views } from "../../embed/site.ts";

export function getStaticPaths() {
  const files = dataFiles(record, views, siteAddress(import.meta.env));
  const more = authorities
    .map(ladderView)
    .map((view) => [`${view.slug}.csv`, csv(view.table)] as const);
  return [...files, ...more].map(([file, body]) => ({ params: { file }, props: { body } }));
}

export const GET: APIRoute<{ body: string | Uint8Array }> = ({ props }) =>
  new Response(typeof props.body === "string" ? props.body : new Uint8Array(props.body));
