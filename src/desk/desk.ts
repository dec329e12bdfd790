/**
 * The editors' desk, at `/desk/`: in `astro dev` and in previews (`PREVIEW=1`), and never in
 * the site that is published. On the story itself, in development alone, it puts
 * outlines with file and line, what the checks say, and ways to look at it otherwise.
 */
import type { AstroIntegration } from "astro";

/** The integration, for `astro.config.mjs`. */
export function desk({ preview }: { readonly preview: boolean }): AstroIntegration {
  return {
    name: "desk",
    hooks: {
      "astro:config:setup": ({ command, injectRoute, injectScript }) => {
        if (command !== "dev" && !preview) return;
        injectRoute({ pattern: "/desk/", entrypoint: "./src/desk/Desk.astro", prerender: true });
        if (command !== "dev") return;
        injectRoute({
          pattern: "/desk/places.json",
          entrypoint: "./src/desk/places.json.ts",
          prerender: false,
        });
        injectScript("page", 'import "/src/desk/browser/overlay.ts";');
      },
    },
  };
}
