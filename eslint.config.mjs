/**
 * What TypeScript and Prettier don't see. Beside the recommended rules this
 * holds two borders of the design: who may touch the window, and that a chart
 * is drawn alike every time. Which folder may import which stands in
 * .dependency-cruiser.cjs.
 */
import astro from "eslint-plugin-astro";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** What only a browser has, with what to do instead. */
const browserOnly = [
  "window",
  "document",
  "navigator",
  "location",
  "history",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "matchMedia",
  "requestAnimationFrame",
  "getComputedStyle",
].map((name) => ({
  name,
  message: "Only src/scroll/ and src/embed/ run in the browser. Take what you need as an argument.",
}));

export default defineConfig(
  globalIgnores([
    "dist/",
    ".astro/",
    "coverage/",
    "pictures/",
    "tests/cases/*/",
    "!tests/cases/base/",
  ]),
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    files: ["**/*.ts"],
    ignores: ["**/*.astro/*.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      // A leading underscore says that a place has to be filled and nothing is meant by it.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { disallowTypeAnnotations: false, fixStyle: "inline-type-imports" },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: [
      "src/scroll/**",
      "src/embed/**",
      "src/charts/kit/join.ts",
      "src/charts/kit/join.test.ts",
      "**/*.astro/*.ts",
    ],
    rules: { "no-restricted-globals": ["error", ...browserOnly] },
  },
  {
    files: ["src/charts/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "A chart is drawn alike every time." },
        { object: "Date", property: "now", message: "A chart knows no clock." },
        { object: "performance", property: "now", message: "A chart knows no clock." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "A chart knows no clock. Take the date from the record.",
        },
        {
          selector: "CallExpression[callee.name='Date']",
          message: "A chart knows no clock. Take the date from the record.",
        },
      ],
    },
  },
);
