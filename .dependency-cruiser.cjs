/**
 * Which folder may import which. Things flow one way:
 * record → charts, and record → say → chapters → { checks, story, ledger } → pages.
 *
 * What is in `.astro` files can't be read here; they stand at the end of the
 * flow and may import anything, but nothing may import them from `.ts` save the feed.
 */

/** A folder of src/ that may import only itself, `allowed` folders, data files and packages. */
const only = (folder, allowed, comment) => ({
  name: `${folder.replace(/\W+/g, "-")}-imports-forward`,
  comment,
  severity: "error",
  from: { path: `^src/${folder}/`, pathNot: "\\.test\\.ts$" },
  to: { path: "^src/", pathNot: `^src/(${[folder, ...allowed].join("|")})/` },
});

module.exports = {
  forbidden: [
    {
      name: "no-circle",
      comment: "Two files that need each other are one file, or lack a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "imports-that-resolve",
      comment: "An import of a file or package that isn't there.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(astro|virtual):" },
    },
    {
      name: "packages-that-are-declared",
      comment:
        "A package that only another package brought along can vanish: name it in package.json.",
      severity: "error",
      from: { path: "^(src|tests)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    only("record", [], "The record knows nothing of drawing, story or page."),
    only(
      "charts",
      ["record"],
      "A chart knows the record and the kit, nothing of MDX, Astro or scrolling.",
    ),
    only("say", ["record"], "What a component says is made from the record alone."),
    only(
      "chapters",
      ["record", "charts", "say"],
      "Chapters are read once, and filled from the record.",
    ),
    only(
      "checks",
      ["record", "charts", "say", "chapters"],
      "The checks hold chapters against record and charts.",
    ),
    only(
      "story",
      ["record", "charts", "say", "chapters", "styles"],
      "The story is made of record, charts and chapters; it doesn't know what checks it.",
    ),
    only("scroll", ["record", "charts"], "Scrolling moves charts through their one interface."),
    only(
      "embed",
      ["record", "charts", "chapters", "story", "fonts", "site", "styles"],
      "An embed is a chart in a frame.",
    ),
    only(
      "making",
      ["record", "charts", "chapters", "checks"],
      "How the story is made is read from the story and from what checks it.",
    ),
    only(
      "authorities",
      ["record", "charts", "embed", "story", "cards", "site"],
      "An authority is a ladder, its words and its embed; the story doesn't know of it.",
    ),
    only("site", [], "Addresses and policies are worked out from strings alone."),
    only("styles", [], "A stylesheet is read for itself alone."),
    only("fonts", [], "A font and its outlines know nothing of what is set in them."),
    only("layouts", ["record", "site"], "What is around every page knows none of them."),
    only(
      "ledger",
      ["record", "say", "chapters"],
      "The ledger lists what chapters say and stand on.",
    ),
    only(
      "cards",
      ["record", "charts", "chapters", "embed", "fonts", "styles"],
      "A card is a scene's chart, set for sharing.",
    ),
    only(
      "feed",
      ["record", "charts", "chapters", "story", "cards", "site"],
      "A feed is the story again, for readers of feeds.",
    ),
    only(
      "editing",
      ["record", "charts", "say", "chapters", "checks", "site"],
      "A change of the story is made by hand or by a command; no page knows of it.",
    ),
    only(
      "desk",
      ["record", "say", "chapters", "checks", "editing"],
      "The desk shows the checked story to whoever writes it; it is in no published page.",
    ),
    {
      name: "nothing-uses-the-last-rooms",
      comment: "Pages are what is published, commands what is run: nothing is made from them.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(pages|commands)/|\\.test\\.ts$" },
      to: { path: "^src/(pages|commands)/" },
    },
    {
      name: "astro-at-the-end",
      comment:
        "What is set in .astro is used by other .astro: only the feed renders components by itself.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/feed/" },
      to: { path: "\\.astro$" },
    },
    {
      name: "charts-are-not-astro",
      comment: "Charts and record run anywhere: in the page, in a test, in another project.",
      severity: "error",
      from: { path: "^src/(charts|record)/" },
      to: { path: "(^|/)(node_modules/)?(@astrojs|astro)(/|:|$)|\\.astro$" },
    },
    {
      name: "charts-apart",
      comment: "One folder, one chart: what two charts share belongs in charts/kit/.",
      severity: "error",
      from: { path: "^src/charts/([^/]+)/", pathNot: "^src/charts/kit/" },
      to: { path: "^src/charts/[^/]+/", pathNot: "^src/charts/(kit|$1)/" },
    },
    {
      name: "kit-knows-no-chart",
      comment: "The kit serves every chart and knows none.",
      severity: "error",
      from: { path: "^src/charts/kit/", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/charts/", pathNot: "^src/charts/kit/" },
    },
    {
      name: "scroll-knows-no-chart",
      comment:
        "Scrolling reaches charts through their list alone, so that adding a chart is adding a folder.",
      severity: "error",
      from: { path: "^src/scroll/", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/charts/[^/]+/", pathNot: "^src/charts/kit/" },
    },
    {
      name: "drawing-in-the-browser-only-there",
      comment: "The D3 join needs a document: only what runs in the browser may load it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(scroll|embed)/|\\.test\\.ts$" },
      to: { path: "^src/charts/kit/join\\.ts$" },
    },
    {
      name: "scrollama-in-one-place",
      comment: "Only src/scroll/ knows scrollama.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/scroll/" },
      to: { path: "node_modules/scrollama" },
    },
    {
      name: "no-tests-in-the-site",
      comment: "What is built doesn't import what tests it.",
      severity: "error",
      from: { path: "^src/", pathNot: "\\.test\\.ts$" },
      to: { path: "^tests/|\\.test\\.ts$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|\\.astro|tests/cases/(?!base/)[^/]+/)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".mjs", ".js", ".json", ".d.ts"],
    },
  },
};
