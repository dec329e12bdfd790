/** Parts of a page written by hand that a command writes: what stands between two comments of a name. */

/** The page with the part of that name replaced. @throws Error where the page has no such part. */
export function withPart(page: string, name: string, part: string): string {
  const [begin, end] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->`];
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from === -1 || to < from)
    throw new Error(`Put the lines "${begin.trim()}" and "${end}" where the ${name} belong.`);
  return `${page.slice(0, from + begin.length)}\n${part}\n\n${page.slice(to)}`;
}

/** Rows as a Markdown table, as Prettier leaves it alone. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (words: string): string => words.replaceAll("|", "\\|");
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}
