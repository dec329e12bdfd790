// The site's address, for canonical links, feeds and embeds. Set SITE when you deploy.
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { checks } from "./src/checks/astro.ts";

export default defineConfig({
  site: process.env.SITE ?? "https://adequate.example",
  output: "static",
  trailingSlash: "always",
  compressHTML: true,
  // PRODUCTION=1 in the deploy workflow: stale help lines and unread sentences then stop the build.
  integrations: [checks({ production: process.env.PRODUCTION === "1" }), mdx()],
  build: { inlineStylesheets: "always" },
  // Small scripts stay files of their own: the policy allows no script inside a page but one, by its hash.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
