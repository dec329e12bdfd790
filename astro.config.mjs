// The site's address, for canonical links, feeds and embeds. Set SITE when you deploy.
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { checks } from "./src/checks/astro.ts";

export default defineConfig({
  site: process.env.SITE ?? "https://adequate.example",
  output: "static",
  trailingSlash: "always",
  compressHTML: true,
  integrations: [checks(), mdx()],
  build: { inlineStylesheets: "always" },
  // Small scripts stay files of their own: the policy allows no script inside a page but one, by its hash.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
