/**
 * The script within an embedded chart: tells whoever frames it how high it is.
 * It speaks the messages of several loaders at once, so that pages which listen
 * to another chart's loader fit this one too. It knows its parent as a window
 * only; reads no referrer, stores nothing, and works in an opaque origin.
 */
{
  const query = new URLSearchParams(location.search);
  const { dataset, style } = document.documentElement;
  // The stylesheet knows "light" and "dark"; anything else leaves it to the reader's system.
  dataset.theme = query.get("theme")!;
  // Its letters are inside of the page, but are read a moment later than its words: shown before them, these would move.
  style.visibility = "hidden";

  onload = () => {
    const main = document.querySelector("main")!;
    const steps = [...document.querySelectorAll<HTMLAnchorElement>("nav a")];
    // WordPress gives each frame a secret, pym an id: their listeners want it back.
    const secret = /secret=(\w+)/.exec(location.hash)?.[1];
    const child = query.get("childId");
    // Where nobody frames it, the page tells itself, and asks for nothing by that.
    const send = (message: unknown) => parent.postMessage(message, "*");

    const tell = () => {
      const height = Math.ceil(main.getBoundingClientRect().height);
      // In a hidden tab there is no height; it will be told once there is one.
      if (!height) return;
      send({
        sentinel: "amp",
        type: "embed-size",
        height,
        "datawrapper-height": { [main.id]: height },
        message: "height",
        value: height,
        secret,
      });
      send(JSON.stringify({ context: "iframe.resize", src: location.href, height }));
      if (child) send(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
    };

    const size = new ResizeObserver(tell);
    size.observe(main);
    // Where a loader keeps the frame unseen, nothing is observed before it has been told once.
    tell();
    addEventListener("message", ({ source, data }) => {
      const asks =
        typeof data === "string" ? /^pym.+width/.test(data) : data?.type === "frames-init";
      // Observed anew it is told anew, with the next frame: however many ask, once.
      if (source === parent && asks) {
        size.disconnect();
        size.observe(main);
      }
    });

    void document.fonts.ready.then(() => {
      style.visibility = "";
      // Steps are links to other pages of this frame: they keep what the host said, and the keyboard's place.
      if (query.has("step"))
        document.querySelector<HTMLElement>("[aria-current]")?.focus({ preventScroll: true });
      query.set("step", "");
      for (const step of steps) step.href += `?${query}${location.hash}`;
      addEventListener("click", (event) => {
        const link = (event.target as Element).closest("a")!;
        if (steps.includes(link)) {
          // No entry in the reader's history: Back leaves the article, not the step.
          event.preventDefault();
          location.replace(link.href);
        } else if (link && secret) send({ message: "link", value: link.href, secret });
      });
    });
  };
}
