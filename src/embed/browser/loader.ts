/**
 * The script on a newsroom's page, `/embed.js`. In each `<figure
 * data-adequate="address">` it puts the live chart beside the picture, and shows
 * it in the picture's place once the chart has told its height: if script or
 * frame is blocked, the picture stays. It reads nothing of the page but these
 * figures, stores nothing, and never leads the reader away.
 */
{
  const page = self as unknown as { adequate?: () => void };

  if (!page.adequate) {
    let printing = false;

    const frames = () => document.querySelectorAll<HTMLIFrameElement>("[data-adequate]>iframe");

    /** Shows the chart or the picture; a chart that hasn't spoken yet waits, unseen, at its width. */
    const show = (frame: HTMLIFrameElement) => {
      const live = frame.dataset.live;
      const hide = !!live && !printing;
      frame.style.display = live && printing ? "none" : "block";
      // Out of sight and out of the way, but not out of the page: a reader mode still finds picture and caption.
      frame.parentElement!.querySelectorAll<HTMLElement>("[data-static],img").forEach((still) => {
        still.inert = hide;
        still.style.position = hide ? "fixed" : "";
        still.style.clipPath = hide ? "inset(50%)" : "";
      });
    };

    const scan = (page.adequate = () => {
      document.querySelectorAll<HTMLElement>("[data-adequate]").forEach((figure) => {
        if (figure.querySelector("iframe")) return;
        const frame = document.createElement("iframe");
        frame.title = figure.dataset.title || figure.querySelector("img")?.alt || "";
        frame.loading = "lazy";
        frame.referrerPolicy = "no-referrer";
        frame.setAttribute(
          "sandbox",
          "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads",
        );
        // Wide by itself, then bound to the column: in a cell or a flex item "100%" alone would be 300 px.
        frame.style.cssText =
          "display:block;width:640px;min-width:100%;max-width:100%;height:1px;border:0;visibility:hidden";
        frame.src = figure.dataset.adequate!;
        figure.prepend(frame);
      });
    });

    addEventListener("message", ({ source, data }) => {
      const height: unknown = data?.type === "embed-size" && data.height;
      // Refuses NaN too. A sandboxed frame has no origin to match: its window is what counts.
      if (typeof height === "number" && height > 0 && height < 2e4)
        frames().forEach((frame) => {
          if (frame.contentWindow !== source) return;
          frame.dataset.live = "1";
          frame.style.visibility = "";
          frame.style.height = `${height}px`;
          show(frame);
        });
    });

    const print = ({ type }: Event) => {
      printing = type === "beforeprint";
      frames().forEach(show);
    };
    addEventListener("beforeprint", print);
    addEventListener("afterprint", print);

    scan();
    new MutationObserver(scan).observe(document, { childList: true, subtree: true });
  }
}
