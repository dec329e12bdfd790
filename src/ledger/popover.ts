/**
 * Opens the ledger's entry beside the figure that leads to it. The ledger is
 * fetched once, at the first question; whatever fails, the link leads there.
 * Escape, a click outside and "Close" close it, and the focus goes back: the
 * browser does that for its own popovers. Runs in the browser.
 */
/* eslint-disable no-restricted-globals -- this is one of the few modules that run in the browser */

const box = document.querySelector<HTMLElement>(".source-popover");
const gap = 8;
let ledger: Promise<Document> | undefined;

async function read(link: HTMLAnchorElement): Promise<Document> {
  const answer = await fetch(link.pathname);
  if (!answer.ok) throw new Error(answer.statusText);
  const text = await answer.text();
  // The policy of this page holds for whatever is parsed in it, and would refuse the ledger's own styles.
  return new DOMParser().parseFromString(text.slice(text.indexOf("<body")), "text/html");
}

/** Below the link where there is more room, or above it; the stylesheet makes it a sheet on narrow screens. */
function place(box: HTMLElement, link: HTMLElement): void {
  const { left, top, bottom } = link.getBoundingClientRect();
  const above = top > innerHeight - bottom;
  box.classList.toggle("above", above);
  const set = (name: string, px: number) => box.style.setProperty(name, `${Math.max(gap, px)}px`);
  set("--top", (above ? innerHeight - top : bottom) + gap);
  set("--room", (above ? top : innerHeight - bottom) - 2 * gap);
  set("--left", Math.min(left, document.documentElement.clientWidth - box.offsetWidth - gap));
}

async function open(box: HTMLElement, link: HTMLAnchorElement): Promise<void> {
  const page = await (ledger ??= read(link));
  const entries = (link.dataset["ids"] ?? link.hash.slice(1)).split(" ").map((id) => {
    const entry = page.getElementById(id);
    if (!entry) throw new Error(`the ledger has no ${id}`);
    const copy = document.importNode(entry, true);
    // A step of the story may have the same id.
    copy.removeAttribute("id");
    return copy;
  });
  box.querySelector(".found")?.replaceChildren(...entries);
  box.querySelector<HTMLAnchorElement>(".whole")?.setAttribute("href", link.href);
  box.hidden = false;
  // Where the focus comes back to; not every browser gives it to a link that is clicked.
  link.focus({ preventScroll: true });
  box.showPopover();
  place(box, link);
  box.scrollTop = 0;
  box.focus();
}

if (box && "showPopover" in box)
  addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a.fact, a.cite");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    open(box, link).catch(() => {
      ledger = undefined;
      location.href = link.href;
    });
  });
