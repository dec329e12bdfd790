/**
 * A small static server for the built site: `node src/serve.ts [--port N]`.
 * It behaves as a plain host would (directories, 404 page, compression) and
 * answers on 127.0.0.1 only. The browser tests use it too, so what they see
 * is what `npm start` shows.
 */
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { constants, createBrotliCompress } from "node:zlib";

const HOST = "127.0.0.1";
const FIRST_PORT = 4321;

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".zip": "application/zip",
};

const kindOf = async (path: string): Promise<"file" | "folder" | undefined> => {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? "file" : found?.isDirectory() ? "folder" : undefined;
};

/** Where a path leads, links followed, if that is inside of `root`; where a link stands doesn't count. */
async function within(root: string, path: string): Promise<string | undefined> {
  const real = await realpath(path).catch(() => undefined);
  const inside = real === root || real?.startsWith(root.endsWith(sep) ? root : root + sep);
  return inside ? real : undefined;
}

/** What a request path stands for: a file to send, a folder's address to go to, or nothing. */
async function find(
  root: string,
  path: string,
): Promise<{ file: string } | { folder: true } | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes("\0")) return undefined;
  const target = await within(root, join(root, decoded));
  if (!target) return undefined;
  if ((await kindOf(target)) === "file")
    return decoded.endsWith("/") ? undefined : { file: target };
  const index = await within(root, join(target, "index.html"));
  if (!index || (await kindOf(index)) !== "file") return undefined;
  return decoded.endsWith("/") ? { file: index } : { folder: true };
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  status: number,
): Promise<void> {
  const type = types[extname(file).toLowerCase()] ?? "application/octet-stream";
  const compress =
    /charset=utf-8/.test(type) && /\bbr\b/.test(String(request.headers["accept-encoding"] ?? ""));
  response.writeHead(status, {
    "content-type": type,
    // Astro names the files in /_astro/ after their content; everything else may change.
    "cache-control": file.includes(`${sep}_astro${sep}`)
      ? "public, max-age=31536000, immutable"
      : "no-cache",
    "x-content-type-options": "nosniff",
    vary: "accept-encoding",
    ...(compress ? { "content-encoding": "br" } : {}),
  });
  if (request.method === "HEAD") response.end();
  else if (compress)
    await pipeline(
      createReadStream(file),
      createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      response,
    );
  else await pipeline(createReadStream(file), response);
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  // Not `new URL(…)`: a path such as "//elsewhere" would be read as another host.
  const [written = "/", query] = (request.url ?? "/").split("?", 2);
  // Browsers take a backslash for a slash, in a Location too.
  const path = written.replaceAll("\\", "/").replace(/^\/+/, "/");
  const found = await find(root, path);
  if (found && "file" in found) return send(request, response, found.file, 200);
  if (found) {
    const location = `${path}/${query === undefined ? "" : `?${query}`}`;
    response.writeHead(301, { location }).end();
    return;
  }
  const page = join(root, "404.html");
  if ((await kindOf(page)) === "file") return send(request, response, page, 404);
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not found\n");
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, HOST, () => {
      server.off("error", fail);
      done((server.address() as AddressInfo).port);
    });
  });
}

/** What is thrown where a reader leaves before the end, or before the beginning. It is no fault. */
const gone = new Set<string | undefined>([
  "ERR_STREAM_PREMATURE_CLOSE",
  "ERR_STREAM_UNABLE_TO_PIPE",
]);

const taken = (error: unknown) => (error as NodeJS.ErrnoException).code === "EADDRINUSE";

/** The first free port from 4321 on; after a hundred taken ones, any free port. */
async function listenSomewhere(server: Server): Promise<number> {
  for (let port = FIRST_PORT; port < FIRST_PORT + 100; port++)
    try {
      return await listen(server, port);
    } catch (error) {
      if (!taken(error)) throw error;
    }
  return listen(server, 0);
}

export interface Served {
  /** Origin, without a slash at the end: `http://127.0.0.1:4321`. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves the folder `dir` on 127.0.0.1. `port` 0 is any free port; without
 * `port` it is 4321 or the next free one. Throws if `dir` holds no index.html
 * or if a given port is taken.
 */
export async function serve(dir: string, port?: number): Promise<Served> {
  const root = await realpath(resolve(dir)).catch(() => resolve(dir));
  if ((await kindOf(join(root, "index.html"))) !== "file")
    throw new Error(`There is no built site in ${dir}/. Build it first: npm run build`);
  const server = createServer((request, response) => {
    answer(root, request, response).catch((error: NodeJS.ErrnoException) => {
      if (!gone.has(error.code)) console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const bound = await (port === undefined ? listenSomewhere(server) : listen(server, port)).catch(
    (error: unknown) => {
      throw taken(error) ? new Error(`Port ${port} is taken. Choose another with --port.`) : error;
    },
  );
  return {
    origin: `http://${HOST}:${bound}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function portFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new Error(`"${text}" is not a port. Write a number up to 65535: --port 4321`);
  return port;
}

if (import.meta.main) {
  try {
    const { values } = parseArgs({ options: { port: { type: "string" } } });
    const { origin } = await serve("dist", portFrom(values.port));
    console.log(`\nThe story is at ${origin}/ (Ctrl+C to stop)\n`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
