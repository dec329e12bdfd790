import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { serve, type Served } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "adequate-serve-"));
const dist = join(folder, "dist");
let site: Served;

beforeAll(async () => {
  mkdirSync(join(dist, "method"), { recursive: true });
  writeFileSync(join(dist, "index.html"), "the story");
  writeFileSync(join(dist, "404.html"), "not here");
  writeFileSync(join(dist, "method/index.html"), "the method");
  writeFileSync(join(dist, "a b.csv"), "a,b\n");
  writeFileSync(join(folder, "secret.txt"), "secret");
  symlinkSync(join(folder, "secret.txt"), join(dist, "linked.txt"));
  symlinkSync(join(dist, "a b.csv"), join(dist, "inside.csv"));
  site = await serve(dist, 0);
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** A request for the path exactly as written: `fetch` would tidy it up first. */
const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (done, fail) => {
      request(`${site.origin}/`, { path, headers, method }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      })
        .on("error", fail)
        .end();
    },
  );

describe("the static server", () => {
  test.each([
    ["/", "the story", "text/html; charset=utf-8"],
    ["/?from=elsewhere", "the story", "text/html; charset=utf-8"],
    ["/method/", "the method", "text/html; charset=utf-8"],
    ["/a%20b.csv", "a,b\n", "text/csv; charset=utf-8"],
    ["/inside.csv", "a,b\n", "text/csv; charset=utf-8"],
  ])("answers %s", async (path, body, type) => {
    const response = await get(path);
    expect(response).toMatchObject({ status: 200, headers: { "content-type": type } });
    expect(response.body.toString()).toBe(body);
  });

  test.each([
    "/nowhere",
    "/index.html/",
    "/%E0%A4%A",
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/a%00b",
    "/linked.txt",
  ])("answers %s with the page for what isn't there", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.body.toString()).toBe("not here");
  });

  test.each([
    ["/method", "/method/"],
    ["/method?a=b", "/method/?a=b"],
    ["//method", "/method/"],
    // A browser reads "/\\elsewhere" in a Location as another host.
    ["/\\method", "/method/"],
    ["/\\/\\method", "/method/"],
  ])("sends %s on to %s", async (path, location) => {
    expect(await get(path)).toMatchObject({ status: 301, headers: { location } });
  });

  test("compresses text for those who take it", async () => {
    const { headers, body } = await get("/", { "accept-encoding": "gzip, br" });
    expect(headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(body).toString()).toBe("the story");
  });

  test("only gives, never takes", async () => {
    expect((await get("/", {}, "HEAD")).body).toHaveLength(0);
    expect((await get("/", {}, "POST")).status).toBe(405);
  });

  test("says what to do where it can't serve", async () => {
    await expect(serve(join(folder, "nothing"))).rejects.toThrow("npm run build");
    const port = Number(new URL(site.origin).port);
    await expect(serve(dist, port)).rejects.toThrow(`Port ${port} is taken`);
  });

  test("a reader who leaves before the answer is no fault", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const port = Number(new URL(site.origin).port);
    for (let i = 0; i < 20; i++)
      await new Promise<void>((done) => {
        const socket = connect(port, "127.0.0.1", () => {
          socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n", () => socket.destroy());
        }).on("close", () => done());
      });
    // What was asked after them is answered after them.
    expect((await get("/")).status).toBe(200);
    expect(said.mock.calls).toEqual([]);
    said.mockRestore();
  });

  test("takes the next free port by itself", async () => {
    const first = await serve(dist);
    const second = await serve(dist);
    expect(second.origin).not.toBe(first.origin);
    await Promise.all([first.close(), second.close()]);
  });
});
