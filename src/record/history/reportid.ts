/** Ids of reports, `<authority>-<day>`: what a correction names, even of a row that is gone. */
import { dateFault } from "../time/date-check.ts";
import type { History, HistoryAuthority } from "./schema.ts";

/** The authority that a report is, or was, on; nothing where the id has neither a row nor the form of one. */
export function authorityOfReport(
  history: Pick<History, "authorities"> | undefined,
  id: string,
): HistoryAuthority | undefined {
  const [, authority, day = ""] = /^(.+)-(\d{4}-\d{2}-\d{2})$/.exec(id) ?? [];
  if (authority === undefined || dateFault(day) !== undefined) return undefined;
  return history?.authorities.find((a) => a.id === authority);
}

/** Is there a row of this report? */
export const hasReport = ({ inspections }: HistoryAuthority, id: string): boolean =>
  inspections.some((i) => i.id === id);
