import { expect, inject, test } from "vitest";
import { audit } from "./kit/lighthouse.ts";

test("Lighthouse gives accessibility, best practices and search full marks", async () => {
  const categories = ["accessibility", "best-practices", "seo"];
  const { scores, lost } = await audit(
    inject("executablePath"),
    `${inject("origin")}/`,
    categories,
  );
  expect(scores, lost.join("; ")).toEqual({ accessibility: 100, "best-practices": 100, seo: 100 });
});
