/**
 * The field at the end of the story: while one types, links to the authorities
 * that fit. Loaded when the field is used, with its index; without it the
 * field leads to the list of all.
 */
/* eslint-disable no-restricted-globals -- this is one of the few modules that run in the browser */
import type { SearchIndex } from "../search.ts";
import { nameMatches } from "./match.ts";

type Entry = SearchIndex["authorities"][number];

/** Links shown at once. */
const most = 6;

/** Takes a form over. The index is asked for once. */
export async function suggest(form: HTMLFormElement): Promise<void> {
  const field = form.querySelector("input");
  const list = form.querySelector("ul");
  const status = form.querySelector<HTMLElement>("[role=status]");
  if (!field || !list || !status) return;
  const home = form.action.replace(/\?.*$/, "");
  const answer = await fetch(`${home}index.json`);
  if (!answer.ok) return;
  const { regions, authorities } = (await answer.json()) as SearchIndex;

  /** Those that fit: by their name first, then by what they were called or where they are. */
  const fitting = () => {
    const typed = field.value;
    if (typed.trim() === "") return [];
    const begins = (name: string) => name.toLowerCase().startsWith(typed.trim().toLowerCase());
    const ways = [
      ([, name]: Entry) => begins(name),
      ([, name]: Entry) => nameMatches(typed, name),
      ([, name, region, ...also]: Entry) =>
        nameMatches(typed, [name, regions[region], ...also].join(" ")),
    ];
    return [...new Set(ways.flatMap((way) => authorities.filter(way)))];
  };
  const link = ([id, name, , ...also]: Entry) => {
    const item = document.createElement("li");
    const a = document.createElement("a");
    a.href = `${home}${id}/`;
    a.textContent = name;
    item.append(a);
    if (also.length > 0) item.append(` (before: ${also.join(", ")})`);
    return item;
  };
  const show = () => {
    const found = fitting();
    list.replaceChildren(...found.slice(0, most).map(link));
    status.textContent =
      field.value.trim() === ""
        ? ""
        : found.length > most
          ? `${found.length} fit; the first ${most} follow.`
          : found.length === 0
            ? "None fits."
            : `${found.length === 1 ? "One fits" : `${found.length} fit`}.`;
  };
  field.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    const [only, ...more] = fitting();
    if (!only || more.length > 0) return;
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  show();
}
