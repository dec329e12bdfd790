/**
 * Letters for a Chromium that has none. On a Linux without a single font it draws no text, not even in the fonts that
 * a page brings: with nothing to stand in for them while they load, it gives them up. There the tests bring their own.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { launchOptions } from "./browser.ts";

/** What the stylesheet asks for first while its fonts load, and the file that stands in for it, by its own name. */
const standIns = {
  "Source Serif 4 Fallback: Georgia": "Source Serif 4",
  "Source Serif 4 Display Fallback: Georgia": "Source Serif D",
  "Public Sans Fallback: Arial": "Public Sans Thin",
};

/** A configuration of fontconfig: these folders, and what `inside` says. */
export function fontConfig(folders: readonly string[], inside = ""): string {
  const dirs = folders.map((folder) => `<dir>${resolve(folder)}</dir>`).join("");
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${inside}${dirs}<cachedir>${resolve("node_modules/.cache/fontconfig")}</cachedir></fontconfig>
`;
}

/** Writes a configuration and answers its path. */
export function writtenConfig(name: string, config: string): string {
  const folder = "node_modules/.cache/fonts";
  mkdirSync(folder, { recursive: true });
  const file = resolve(join(folder, `${name}.conf`));
  writeFileSync(file, config);
  return file;
}

async function drawsLetters(executablePath: string): Promise<boolean> {
  const browser = await chromium.launch(launchOptions(executablePath));
  const page = await browser.newPage();
  await page.setContent("<span>letters</span>");
  const width = await page.locator("span").evaluate((span) => span.getBoundingClientRect().width);
  await browser.close();
  return width > 0;
}

/** Lends the project's own fonts to every browser that is started from here on, if without them it draws no letter. */
export async function lendLetters(executablePath: string): Promise<void> {
  if (await drawsLetters(executablePath)) return;
  const aliases = Object.entries(standIns).map(
    ([asked, family]) =>
      `<match target="pattern"><test name="family"><string>${asked}</string></test><edit name="family" mode="assign" binding="same"><string>${family}</string></edit></match>`,
  );
  const config = fontConfig(["src/fonts"], aliases.join(""));
  process.env["FONTCONFIG_FILE"] = writtenConfig("own", config);
  if (!(await drawsLetters(executablePath)))
    throw new Error(
      `${executablePath} draws no letter, even with the fonts of src/fonts lent to it. ` +
        "Install a font (on Debian: apt-get install fonts-dejavu-core).",
    );
}
