// Which story: the folder that STORY names, or the root of the project. SITE is the site's address, with
// its folder where it has one; BASE is the folder, where SITE doesn't name it. Set them when you deploy.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { checks } from "./src/checks/astro.ts";
import { desk } from "./src/desk/desk.ts";
import { drawingsPlugin } from "./src/story/drawings-plugin.ts";
import { policies } from "./src/layouts/policy.ts";
import { sitePlace } from "./src/site/place.ts";
import { storyRoot } from "./src/record/root.ts";

// What is wrong with the file is said by the checks, with line and remedy; here it only has to be read.
const { origin } = JSON.parse(readFileSync(join(storyRoot, "content/story.json"), "utf8"));

export default defineConfig({
  ...sitePlace(process.env, origin),
  publicDir: join(storyRoot, "public"),
  output: "static",
  trailingSlash: "always",
  compressHTML: true,
  // PREVIEW=1 in the workflow for proposed changes: every page says noindex, and the desk is there.
  // PRODUCTION=1 in the deploy workflow: stale help lines and unread sentences then stop the build.
  integrations: [
    checks({ production: process.env.PRODUCTION === "1" }),
    mdx(),
    drawingsPlugin(),
    desk({ preview: process.env.PREVIEW === "1" }),
    policies(),
  ],
  build: { inlineStylesheets: "always" },
  // Small scripts stay files of their own: a page's own policy then stays short. Terser makes them a seventieth lighter.
  vite: {
    build: {
      assetsInlineLimit: 0,
      minify: "terser",
      terserOptions: { module: true, compress: { passes: 3 } },
    },
  },
  devToolbar: { enabled: false },
});
