/** WebKitGTK, by WebDriver, in a window on a screen that nobody sees. */
import { spawn, type ChildProcess } from "node:child_process";
import { globSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { calling, program, type Engine } from "./engine.ts";

const driver = program("WebKitWebDriver");
const screen = program("Xvfb");
const browser = globSync("/usr/lib/*/webkit2gtk-4.*/MiniBrowser")[0];

/** Is all of it on this machine? */
export const webkit = driver && screen && browser ? { driver, screen, browser } : undefined;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts a screen, and answers its number and the process. */
async function startScreen(path: string): Promise<{ display: string; process: ChildProcess }> {
  const process = spawn(
    path,
    ["-displayfd", "3", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    },
  );
  const number = await new Promise<string>((done, fail) => {
    process.stdio[3]?.once("data", (text: Buffer) => done(text.toString().trim()));
    process.once("exit", () => fail(new Error("the screen did not start")));
  });
  return { display: `:${number}`, process };
}

const ending = (process: ChildProcess) =>
  new Promise<void>((done) => {
    process.once("exit", () => done());
    process.kill();
  });

/** Starts it. Throws if it isn't here or doesn't start. */
export async function startWebkit(): Promise<Engine> {
  if (!webkit) throw new Error("WebKitGTK is not here: npm run engines installs it");
  const { display, process: monitor } = await startScreen(webkit.screen);
  const port = await freePort();
  const server = spawn(webkit.driver, [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: display,
      LIBGL_ALWAYS_SOFTWARE: "1",
      // Its sandbox doesn't start for root or in many containers; only our own pages are opened.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    },
    stdio: "ignore",
  });
  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await answer.json()) as { value: T };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  for (let there = false; !there;)
    there = await ask("GET", "/status").then(
      () => true,
      () => server.exitCode !== null,
    );
  const { sessionId, capabilities } = await ask<{
    sessionId: string;
    capabilities: { browserVersion: string };
  }>("POST", "/session", {
    capabilities: {
      alwaysMatch: {
        "webkitgtk:browserOptions": { binary: webkit.browser, args: ["--automation"] },
      },
    },
  });
  const session = `/session/${sessionId}`;
  await ask("POST", `${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  const engine: Engine = {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    errors: [],
    async open(url) {
      await ask("POST", `${session}/url`, { url });
    },
    async resize(width, height) {
      // The window has a bar of its own, and edges; a busy machine gives the page its new room some frames late.
      let [bar, edges] = [0, 0];
      for (let there = false; !there;) {
        const rect = { x: 0, y: 0, width: width + edges, height: height + bar };
        await ask("POST", `${session}/window/rect`, rect);
        const [inner, high] = await engine.run(async () => {
          for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
          return [innerWidth, innerHeight] as const;
        });
        const off = [width - inner, height - high] as const;
        if (Math.max(...off.map(Math.abs)) < 200) [edges, bar] = [edges + off[0], bar + off[1]];
        there = off.every((it) => it === 0);
      }
    },
    async run(what, ...args) {
      const answer = await ask<string>("POST", `${session}/execute/sync`, {
        script: `return ${calling(what, args)}`,
        args: [],
      });
      return JSON.parse(answer);
    },
    async close() {
      await ask("DELETE", session).catch(() => undefined);
      await ending(server);
      await ending(monitor);
    },
  };
  return engine;
}
