/** The other engines that are on this machine. */
import type { Engine } from "./engine.ts";
import { firefox, startFirefox } from "./firefox.ts";
import { startWebkit, webkit } from "./webkit.ts";

const all = [
  { name: "Firefox", here: firefox !== undefined, start: startFirefox },
  { name: "WebKitGTK", here: webkit !== undefined, start: startWebkit },
];

export const installed: readonly { name: string; start: () => Promise<Engine> }[] = all.filter(
  ({ here }) => here,
);
export const missing = all.filter(({ here }) => !here).map(({ name }) => name);
