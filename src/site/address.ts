/**
 * Addresses of the site. In the code every link is written from the root, as if
 * the site had a host of its own; here alone it is known that it may be served
 * from a folder of another's.
 */

/** A path as a whole address: `https://…/embed/ratings/`. `site` may have a folder, and a slash at its end. */
export function absolute(site: string | URL, path: string): string {
  return String(site).replace(/\/$/, "") + path;
}

const tag = /<(script|style|textarea)\b[\s\S]*?<\/\1>|<[a-z][^<>]*>/gi;
const rooted = /(\s(?:href|src|action|poster|data|data-adequate)=)(["']?)\/(?!\/)/gi;

/** HTML whose links from the root lead into the folder `base`. Those that do already stay; so does what is only text. */
export function underBase(html: string, base: string): string {
  if (base === "/" || base === "") return html;
  const inside = base.slice(1);
  const rebase = (opening: string): string =>
    opening.replace(rooted, (whole, name: string, quote: string, at: number) => {
      const rest = opening.slice(at + whole.length);
      return rest === inside || rest.startsWith(`${inside}/`) ? whole : `${name}${quote}${base}/`;
    });
  return html.replace(tag, (found) => {
    const end = found.indexOf(">") + 1;
    return rebase(found.slice(0, end)) + found.slice(end);
  });
}
