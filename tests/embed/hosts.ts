/**
 * Newsrooms' pages, as they are met: each takes what is pasted and has listeners,
 * policies and layouts of its own. Served from another origin than the charts.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { documentOf, everyPage } from "../site/html.ts";

/** A page of a host: its HTML and what it is served with. */
export interface HostPage {
  readonly html: string;
  readonly policy?: string;
}

export interface Host {
  readonly origin: string;
  /** Puts a page at a path and answers its address. */
  put(path: string, page: HostPage): string;
  close(): Promise<void>;
}

const packages: Readonly<Record<string, string>> = {
  "/pym.js": "node_modules/pym.js/dist/pym.v1.min.js",
  "/frames.js": "node_modules/@newswire/frames/dist/frames.umd.js",
};

/** A host's server on a port of its own, which makes it another origin. */
export async function startHost(): Promise<Host> {
  const pages = new Map<string, HostPage>();
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const script = packages[path];
    const page = pages.get(path);
    if (script)
      response.writeHead(200, { "content-type": "text/javascript" }).end(readFileSync(script));
    else if (page)
      response
        .writeHead(200, {
          "content-type": "text/html; charset=utf-8",
          ...(page.policy ? { "content-security-policy": page.policy } : {}),
        })
        .end(page.html);
    else response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    put(path, page) {
      pages.set(path, page);
      return origin + path;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The text of a snippet as the gallery offers it, with the charts at `origin` instead of the site's address. */
export function pasted(slug: string, form: string, origin: string): string {
  const gallery = documentOf("embeds/index.html");
  const field = gallery.querySelector<HTMLTextAreaElement>(
    `textarea[aria-labelledby^="${slug}-live-${form} "]`,
  );
  const site = gallery.querySelector<HTMLLinkElement>("link[rel=canonical]");
  if (!field || !site) throw new Error(`the gallery has no snippet “${form}” for ${slug}`);
  return field.value.replaceAll(new URL(site.href).origin, origin);
}

/** The same from an authority's own page. */
export function pastedAuthority(id: string, form: string, origin: string): string {
  const page = documentOf(`authorities/${id}/index.html`);
  const field = page.querySelector<HTMLTextAreaElement>(`textarea[aria-labelledby="form-${form}"]`);
  const site = page.querySelector<HTMLLinkElement>("link[rel=canonical]");
  if (!field || !site) throw new Error(`the page of ${id} has no snippet “${form}”`);
  return field.value.replaceAll(new URL(site.href).origin, origin);
}

/** Authorities drawn by a seed that changes with the day, or `SEED`: what fails can be drawn again. */
export const seed = Number(process.env["SEED"] ?? Math.floor(Date.now() / 86_400_000));
export function drawnAuthorities(count: number): string[] {
  let state = seed;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  const left = everyPage.flatMap((f) => /^authorities\/([^/]+)\/index\.html$/.exec(f)?.[1] ?? []);
  return Array.from({ length: count }, () => left.splice(next() % left.length, 1)[0] ?? "").sort();
}

/** An article around what was pasted. */
export function article(inside: string, more: { head?: string; attributes?: string } = {}): string {
  return `<!doctype html>
<html lang="en" ${more.attributes ?? ""}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>An article</title>
<style>body{margin:0 auto;max-width:640px;font:18px/1.5 Georgia,serif}</style>${more.head ?? ""}</head>
<body><h1>An article</h1><p>Text before the chart.</p>
${inside}
<p>Text after the chart.</p></body></html>`;
}

/** Datawrapper's listener, as pages carry it inline. */
export const datawrapperListener = `<script>
addEventListener("message",function(e){if(void 0!==e.data["datawrapper-height"]){var f=document.querySelectorAll("iframe");
for(var id in e.data["datawrapper-height"])for(var i=0;i<f.length;i++)if(f[i].contentWindow===e.source)f[i].style.height=e.data["datawrapper-height"][id]+"px"}});
</script>`;

/**
 * What WordPress makes of an oEmbed response of a provider that it doesn't
 * know: a blockquote and a sandboxed frame with a secret, and a listener that
 * holds the height between 200 and 1,000 px.
 */
export function wordpress(html: string): string {
  const secret = "aB3dE5fG7h";
  const framed = html
    .replace("<blockquote>", `<blockquote class="wp-embedded-content" data-secret="${secret}">`)
    .replace(
      /src="([^"]+)"/,
      `sandbox="allow-scripts" security="restricted" src="$1#?secret=${secret}" data-secret="${secret}"`,
    )
    .replace(
      "<iframe ",
      '<iframe class="wp-embedded-content" style="position:absolute;clip:rect(1px,1px,1px,1px)" ',
    );
  return `${framed}<script>
addEventListener("message",function(e){var d=e.data;
if(!d||!(d.secret||d.message||d.value)||/[^a-zA-Z0-9]/.test(d.secret))return;
document.querySelectorAll('blockquote[data-secret="'+d.secret+'"]').forEach(function(q){q.style.display="none"});
document.querySelectorAll('iframe[data-secret="'+d.secret+'"]').forEach(function(f){
if(e.source!==f.contentWindow)return;f.removeAttribute("style");
if(d.message==="height"){var h=parseInt(d.value,10);f.height=h>1000?1000:h<200?200:h}
if(d.message==="link"){window.asked=(window.asked||[]).concat(d.value)}})});
</script>`;
}
