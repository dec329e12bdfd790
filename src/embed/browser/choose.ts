/**
 * Writes the gallery's snippets for the page that they go to, and shows the previews so: light, dark or
 * as its reader has it, and a column of its own. Without script the snippets stay as they were made:
 * light, and right in a column of 640 px.
 */
{
  const colours = document.querySelector<HTMLFieldSetElement>("[data-colours]");
  const chosen = (name: string): string =>
    document.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)?.value ?? "";

  const texts = [...document.querySelectorAll<HTMLTextAreaElement>("textarea[data-snippet]")].map(
    (field) => ({
      field,
      made: field.value,
      needs: field.closest(".form")?.querySelector("p"),
      said: field.closest(".form")?.querySelector("p")?.textContent ?? "",
      article: field.closest("article"),
      live: field.closest("details")?.matches("article > details:first-of-type") ?? false,
    }),
  );
  const previews = [...document.querySelectorAll<HTMLElement>(".preview [data-adequate]")];

  /** The height that a preview has told, where it stands in the column that was chosen. */
  const stated = (article: Element | null, column: number): number | undefined => {
    const frame = article?.querySelector<HTMLIFrameElement>(".preview iframe[data-live]");
    return frame?.clientWidth === column ? frame.clientHeight : undefined;
  };

  const write = (): void => {
    const [theme, column] = [chosen("theme"), Number(chosen("width"))];
    for (const { field, made, needs, said, article, live } of texts) {
      let text = made.replaceAll("?theme=light", theme ? `?theme=${theme}` : "");
      // What is kept from an earlier day may be as high as it was then: only its colours are chosen.
      const height = live ? stated(article, column) : undefined;
      if (height) {
        text = text
          .replace(/(<(?:amp-)?iframe [^>]*\bheight=")\d+/, `$1${height}`)
          .replace("width:640px", `width:${column}px`);
        if (needs) needs.textContent = said.replace(/column of \d+ px/, `column of ${column} px`);
      } else if (needs) needs.textContent = said;
      if (field.value !== text) field.value = text;
    }
  };

  const show = (): void => {
    const theme = chosen("theme");
    for (const figure of previews) {
      const address = (figure.dataset.adequate ?? "").split("?")[0] ?? "";
      const wanted = theme ? `${address}?theme=${theme}` : address;
      if (figure.dataset.adequate === wanted) continue;
      figure.dataset.adequate = wanted;
      const frame = figure.querySelector("iframe");
      if (frame) frame.src = wanted;
    }
  };

  if (colours) {
    colours.hidden = false;
    addEventListener("change", () => {
      show();
      write();
    });
    // A preview that has told its height has the number for its snippet.
    addEventListener("message", () => requestAnimationFrame(write));
    show();
    write();
  }
}
