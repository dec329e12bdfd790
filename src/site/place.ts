/** Where the site is served: the address that SITE gives, and the folder that it or BASE names. */

export interface SitePlace {
  /** With a slash at its end: `https://story.example/` or `https://town.example/adequate/`. */
  readonly site: string;
  /** `/`, or the folder without a slash at its end: `/adequate`. */
  readonly base: string;
}

/**
 * Reads `SITE` (an address, with or without a folder) and `BASE` (a folder). One of
 * them suffices for a folder; where both name one, they have to agree.
 * @param origin the address where neither is set.
 * @throws Error with what to write, for what is no address or no folder.
 */
export function sitePlace(
  env: { readonly SITE?: string | undefined; readonly BASE?: string | undefined },
  origin: string,
): SitePlace {
  const given = env.SITE?.trim() || origin;
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw new Error(`SITE is "${given}". Write the whole address: SITE=https://story.example`);
  }
  if (!/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(
      `SITE is "${given}". Write an address that begins with https:// and has neither ? nor #.`,
    );
  const inSite = folder(url.pathname);
  const asked =
    env.BASE === undefined || env.BASE.trim() === "" ? undefined : folder(env.BASE.trim());
  if (asked !== undefined && /[^\w./~-]/.test(asked))
    throw new Error(`BASE is "${env.BASE}". Write a folder: BASE=/adequate`);
  if (asked !== undefined && inSite !== "" && asked !== inSite)
    throw new Error(
      `SITE leads into the folder ${inSite}, BASE into ${asked || "/"}. Write the folder in one of them.`,
    );
  const base = asked ?? inSite;
  return { site: `${url.origin}${base}/`, base: base || "/" };
}

/** "/a/b" of "a/b/", and nothing of "/". */
const folder = (path: string): string => {
  const inner = path.replace(/^\/+|\/+$/g, "");
  return inner === "" ? "" : `/${inner}`;
};
