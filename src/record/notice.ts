/** How a correction, or a withdrawal, is announced. */
import { formatDate } from "./dates.ts";
import type { Correction } from "./shapes/correction.ts";

/** What its notice begins with: “Corrected on 3 February 2001”. */
export const noticeTitle = ({ date, severity }: Pick<Correction, "date" | "severity">): string =>
  `${severity === "withdrawn" ? "Withdrawn" : "Corrected"} on ${formatDate(date)}`;
