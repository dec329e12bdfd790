/** The desk is there for those who edit, and only for them; what it says is what the story says. */
import { beforeAll, expect, test, vi } from "vitest";
import type { Checked } from "../checks/check.ts";
import { entriesOf } from "../record/lookup.ts";
import { components } from "../say/components/table.ts";
import { desk } from "./desk.ts";
import { deskEntries } from "./entries.ts";
import { checkedStory, deskComponents, deskPlaces } from "./story.ts";
import { deskTexts } from "./texts.ts";

// The whole story is checked: seconds on a busy machine.
vi.setConfig({ hookTimeout: 60_000, testTimeout: 60_000 });

let checked: Checked;
beforeAll(async () => (checked = await checkedStory()));

type Setup = NonNullable<ReturnType<typeof desk>["hooks"]["astro:config:setup"]>;

/** What the integration puts into a site. */
function injected(command: "dev" | "build", preview: boolean): string[] {
  const found: string[] = [];
  const setup = desk({ preview }).hooks["astro:config:setup"] as Setup;
  void setup({
    command,
    injectRoute: ({ pattern }: { pattern: string }) => found.push(pattern),
    injectScript: (stage: string) => found.push(stage),
  } as unknown as Parameters<Setup>[0]);
  return found;
}

test("it is in no site that is published", () => {
  expect(injected("build", false)).toEqual([]);
});

test("a preview has the desk and no script on the story; development has both", () => {
  expect(injected("build", true)).toEqual(["/desk/"]);
  expect(injected("dev", false)).toEqual(["/desk/", "/desk/places.json", "page"]);
});

test("every entry is there with its tag, and those in use say where", () => {
  const entries = deskEntries(checked);
  expect(entries.length).toBe(checked.record && entriesOf(checked.record).size);
  for (const e of entries) for (const tag of e.paste) expect(tag).toContain(`"${e.id}"`);
  // What a chart draws is met by readers, tag or no tag.
  expect(entries.some((e) => e.drawn.length > 0 && e.used.length === 0)).toBe(true);
  const places = new Set(Object.keys(deskPlaces(checked)));
  const used = entries.flatMap((e) => e.used);
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter((place) => !places.has(place))).toEqual([]);
});

test("every component is there, with a use in the story where it has one", () => {
  const shown = deskComponents(checked);
  expect(shown.map((c) => c.name)).toEqual(Object.keys(components));
  expect(shown.find((c) => c.name === "Date")).toMatchObject({
    source: expect.stringMatching(/^<Date of="[^"]+".*\/>$/),
    reads: expect.stringMatching(/\d{4}/),
  });
});

test("the text alone has every sentence, counted", () => {
  const all = deskTexts(checked)
    .flatMap((c) => c.texts)
    .map((t) => t.text)
    .join("\n");
  const chapters = checked.context.rendered.filter((r) =>
    checked.context.chapters.includes(r.chapter),
  );
  for (const { passages } of chapters)
    for (const { text } of passages) expect(all).toContain(text.trim());
  for (const { texts } of deskTexts(checked))
    for (const t of texts) expect(t.words).toBe(t.text.split(/\s+/).filter(Boolean).length);
});
