/** How the date of a judgement is drawn whose document isn't known. */
import type { Judgement } from "../../record/shapes/judgement.ts";

/** In brackets where it isn't established which document, on which scale, a judgement stands in. */
export const bracketed = ({ bracketed }: Pick<Judgement, "bracketed">, date: string): string =>
  bracketed ? `[${date}]` : date;
