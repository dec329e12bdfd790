/** The story as one piece of HTML for feed readers: content note first, full text, one picture a scene. */
import mdx from "@astrojs/mdx/server.js";
import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { cardImage } from "../cards/cards.ts";
import { cardSize } from "../cards/card.ts";
import { escape } from "../charts/kit/svg.ts";
import { noticeTitle } from "../record/notice.ts";
import { afterStops } from "../story/notes.ts";
import { newestFirst } from "../story/corrections.ts";
import { storyComponents } from "../story/components/index.ts";
import { readScenes, type Scene } from "../chapters/scenes.ts";
import { sceneContents } from "../story/contents.ts";
import { charts, record } from "../story/site.ts";
import Cite from "./Cite.astro";
import { plainMarkup } from "./markup.ts";
import Nothing from "./Nothing.astro";
import Passed from "./Passed.astro";

/** Charts are pictures here, one a scene; the text that stood around them goes on. */
const drawn = {
  Steps: Passed,
  Step: Passed,
  Scrub: Passed,
  State: Nothing,
  Still: Nothing,
  Pause: Nothing,
  Ruler: Passed,
  Day: Passed,
  Word: Nothing,
};

const scenes = readScenes(record);

/** The whole story. Addresses are absolute: a feed is read elsewhere. */
export async function storyHtml(site: URL): Promise<string> {
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: "mdx", renderer: mdx });
  const texts = new Map<string, string>();
  for (const { scene, Content } of await sceneContents()) {
    texts.set(
      scene.id,
      await container.renderToString(Content, {
        props: { components: { ...storyComponents, Cite, ...drawn } },
      }),
    );
  }
  const [masthead, ...rest] = scenes;
  const notices = newestFirst(record.corrections).map(
    (c) =>
      `<p><b>${noticeTitle(c)}.</b> This said: ${escape(c.said)} It says now: ${escape(c.says)}</p>`,
  );
  const parts = [
    `<p>${escape(masthead?.note ?? "")} <a href="/support/">Help and support</a></p>`,
    ...notices,
    `<p><b>${escape(masthead?.standfirst ?? "")}</b></p>`,
    ...rest.flatMap((scene) => [heading(scene), picture(scene), texts.get(scene.id) ?? ""]),
  ];
  return plainMarkup(afterStops(parts.join("\n")), site);
}

function heading({ id, title, question }: Scene): string {
  return `<h2><a href="/#${id}">${escape(title)}</a></h2>${question ? `<p><i>${escape(question)}</i></p>` : ""}`;
}

function picture(scene: Scene): string {
  const { path, alt } = cardImage(scene, scenes, charts, record);
  return `<p><img src="${path}" width="${cardSize.width}" height="${cardSize.height}" alt="${escape(alt)}"></p>`;
}
