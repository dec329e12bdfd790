/** Firefox, by WebDriver BiDi, which it speaks itself. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { calling, program, type Engine } from "./engine.ts";

export const firefox = program("firefox-esr", "firefox");

/** It asks nothing of its maker's hosts, and can reach none but 127.0.0.1. */
const preferences: Readonly<Record<string, string | number | boolean>> = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
  "toolkit.telemetry.server": "",
};

interface Answer {
  readonly id?: number;
  readonly type: "success" | "error" | "event";
  readonly message?: string;
  readonly result?: unknown;
  readonly method?: string;
  readonly params?: { readonly level?: string; readonly text?: string };
}

/** Where the started browser listens: it says so in a line of its own. */
function listening(lines: NodeJS.ReadableStream): Promise<string> {
  return new Promise((done, fail) => {
    const reader = createInterface({ input: lines });
    reader.on("line", (line) => {
      const address = /WebDriver BiDi listening on (\S+)/.exec(line)?.[1];
      if (address) done(address);
    });
    reader.on("close", () => fail(new Error("Firefox ended before it listened")));
  });
}

/** Starts it. Throws if it isn't here or doesn't start. */
export async function startFirefox(): Promise<Engine> {
  if (!firefox) throw new Error("Firefox is not here: npm run engines installs it");
  const profile = mkdtempSync(join(tmpdir(), "adequate-firefox-"));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const child = spawn(
    firefox,
    ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise((done) => child.once("exit", done));
  const socket = new WebSocket(`${await listening(child.stderr)}/session`);
  await new Promise((done, fail) => {
    socket.addEventListener("open", done);
    socket.addEventListener("error", fail);
  });
  const errors: string[] = [];
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener("message", ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    else if (answer.params?.level === "error") errors.push(answer.params.text ?? "");
  });
  let asked = 0;
  const ask = async <T>(method: string, params: object = {}): Promise<T> => {
    const id = ++asked;
    const answered = new Promise<Answer>((done) => waiting.set(id, done));
    socket.send(JSON.stringify({ id, method, params }));
    const answer = await answered;
    if (answer.type === "error") throw new Error(`${method}: ${answer.message}`);
    return answer.result as T;
  };
  const { capabilities } = await ask<{ capabilities: { browserVersion: string } }>("session.new", {
    capabilities: {},
  });
  await ask("session.subscribe", { events: ["log.entryAdded"] });
  const tree = await ask<{ contexts: { context: string }[] }>("browsingContext.getTree");
  const context = tree.contexts[0]?.context;
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    errors,
    async open(url) {
      await ask("browsingContext.navigate", { context, url, wait: "complete" });
    },
    async resize(width, height) {
      await ask("browsingContext.setViewport", { context, viewport: { width, height } });
    },
    async run(what, ...args) {
      const answer = await ask<{
        result?: { value: string };
        exceptionDetails?: { text: string };
      }>("script.evaluate", {
        expression: calling(what, args),
        awaitPromise: true,
        target: { context },
      });
      if (!answer.result || answer.exceptionDetails)
        throw new Error(answer.exceptionDetails?.text ?? "nothing came back");
      return JSON.parse(answer.result.value);
    },
    async close() {
      socket.close();
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
