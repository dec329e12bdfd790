/** Where the number of a note stands: after the stop that follows its words, as printers set it. */

/** Numbers after quotations, as `Quote.astro` sets them, moved behind the stop or comma that comes next. */
export function afterStops(html: string): string {
  return html.replace(/(<sup><a class="cite of-quote"[^>]*>\d+<\/a><\/sup>)([.,;:])/g, "$2$1");
}
