/**
 * The addresses that have been published, in `data/addresses.txt`: one a line,
 * sorted. What others link to, embed and cite stays where it is; a publish that
 * would take one away stops. Pure.
 */

/** An address that was given up on purpose: `/scene/x/ # court order of 3 February 2001`. */
export interface PublishedAddress {
  readonly address: string;
  readonly withdrawn?: string;
}

/** Reads the list; empty lines and lines that begin with # are notes. */
export function readAddresses(text: string): PublishedAddress[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [address = "", ...why] = line.split(/\s+#\s*/);
      return why.length > 0 ? { address, withdrawn: why.join(" # ") } : { address };
    });
}

/** What is missing from a built site, and what it adds. A withdrawn address that is served is said as well. */
export function compareAddresses(listed: readonly PublishedAddress[], built: ReadonlySet<string>) {
  const known = new Set(listed.map((k) => k.address));
  return {
    gone: listed
      .filter((k) => k.withdrawn === undefined && !built.has(k.address))
      .map((k) => k.address),
    back: listed
      .filter((k) => k.withdrawn !== undefined && built.has(k.address))
      .map((k) => k.address),
    added: [...built].filter((address) => !known.has(address)).sort(),
  };
}

/** The list with new addresses put in. None is ever taken out. */
export function withAdded(text: string, added: readonly string[]): string {
  const lines = text.split("\n");
  const notes = lines.filter((line) => line.startsWith("#"));
  const rest = [...lines.filter((line) => line !== "" && !line.startsWith("#")), ...added].sort();
  return `${[...notes, ...rest].join("\n")}\n`;
}
