/** Markup of the page, made fit to be read elsewhere. */
import { absolute } from "../site/address.ts";

/** Without what belongs to the page (classes, comments, development marks), and with whole addresses. */
export function plainMarkup(html: string, site: URL): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "")
    .replace(/ (?:class|data-[a-z-]+)="[^"]*"/g, "")
    .replace(/ (href|src)="\//g, ` $1="${absolute(site, "/")}`);
}
