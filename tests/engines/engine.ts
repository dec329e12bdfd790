/** Browsers of other makers, each driven by its own protocol: the few things that a test asks of one. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export interface Engine {
  readonly name: string;
  /** Opens an address, and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** Gives the page a size in CSS pixels, as near as the browser can. */
  resize(width: number, height: number): Promise<void>;
  /** Runs a function in the page, and answers what it returns, as JSON has it. Rejects if it throws. */
  run<A extends readonly unknown[], T>(
    what: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<Awaited<T>>;
  /** What the page has thrown so far; none where the protocol doesn't tell. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Path of a program, or nothing if it isn't on this machine. */
export function program(...names: readonly string[]): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin"];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** Source of an expression that calls a function of ours in the page and answers JSON. */
export const calling = (what: (...args: never) => unknown, args: readonly unknown[]) =>
  `Promise.resolve((${what})(...${JSON.stringify(args)})).then((it) => JSON.stringify(it ?? null))`;
