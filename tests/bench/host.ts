/** The built site as a good host sends it: text as brotli at its best, made once, so that no answer waits for it. */
import { createServer } from "node:http";
import { extname } from "node:path";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { bytes, fileAt } from "../site/html.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

export interface Host {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Bytes of the body that a path is answered with. Throws if there is nothing at it. */
  weigh(path: string): number;
  close(): Promise<void>;
}

/** Serves dist/, and beside it `plain`, a page to compare with, at /plain-text/. */
export async function host(plain: string): Promise<Host> {
  const made = new Map<string, Buffer>();
  const body = (path: string): Buffer | undefined => {
    const known = made.get(path);
    if (known) return known;
    const file = path === "/plain-text/" ? plain : fileAt(path);
    if (file === undefined) return undefined;
    const raw = path === "/plain-text/" ? Buffer.from(plain) : bytes(file);
    const sent = /\.(woff2|png)$/.test(path) ? raw : brotliCompressSync(raw);
    made.set(path, sent);
    return sent;
  };
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url ?? "/", "http://site.invalid");
    const sent = body(pathname);
    if (!sent) return void response.writeHead(404).end();
    const type = types[extname(pathname) || ".html"] ?? "application/octet-stream";
    const coded = /\.(woff2|png)$/.test(pathname) ? {} : { "content-encoding": "br" };
    response.writeHead(200, { "content-type": type, "content-length": sent.length, ...coded });
    response.end(sent);
  });
  body("/");
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    weigh: (path) => {
      const sent = body(path);
      if (!sent) throw new Error(`the page asked for ${path}, which is not in the built site`);
      return sent.length;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
