import { beforeAll, describe, expect, inject, test } from "vitest";
import { fileAt } from "../site/html.ts";
import { budget, weigh } from "../site/weight.ts";
import { narrow, usesBrowser, wheel, wide, type Opened } from "./kit/harness.ts";
import { shifts } from "./kit/shifts.ts";

const { openPage } = usesBrowser();

describe.each([
  ["wide", wide],
  ["narrow", narrow],
])("the whole story, read down and up again over a slow line, %s", (_, size) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage({ ...size, slow: true });
    // What comes late has to come while its place is in sight, or nobody would see it jump.
    await opened.page.waitForLoadState("networkidle");
    await wheel(opened.page);
    await wheel(opened.page, { up: true });
  }, 120_000);

  test("reports no error", () => {
    expect({ errors: opened.errors, failures: opened.failures }).toEqual({
      errors: [],
      failures: [],
    });
  });

  test("asks for nothing from elsewhere", () => {
    const own = `${inject("origin")}/`;
    const elsewhere = opened.requests.filter((url) => !url.startsWith(own) && !/^data:/.test(url));
    expect(elsewhere).toEqual([]);
  });

  test("has asked for no more than the budget", () => {
    const files = new Set(opened.requests.flatMap((url) => fileAt(new URL(url).pathname) ?? []));
    const sum = [...files].reduce((bytes, file) => bytes + weigh(file), 0);
    expect(sum, `${[...files].join(", ")} together`).toBeLessThanOrEqual(budget.total);
  });

  test("leaves nothing behind", async () => {
    expect(await opened.stored()).toEqual([]);
  });

  test("never jumps", async () => {
    const unasked = (await shifts(opened.page)).filter(({ hadRecentInput }) => !hadRecentInput);
    expect(unasked).toEqual([]);
  });
});
