/** What a story says of `national`: its panels, the shares that a source gives, and what they are called. */
import { z } from "zod";
import { defineOptions, template } from "../kit/options.ts";

const panel = { title: template(), scope: template() };

export const options = defineOptions("national", (ids) => ({
  /** The scales of the panels of national.json: the grades whose colours their ranks have, the lowest first. */
  scales: z.record(z.string(), z.array(ids.grade)),
  /** Scales on which the story's own subject has grades to be pointed out, and those with ratings of a year of their own. */
  own: z.array(z.string()),
  annual: z.string(),
  /** Panels made from national.json, in order: of which scale, and whether they were counted here. */
  before: z.array(
    z.strictObject({ id: z.string(), scale: z.string(), derived: z.boolean(), ...panel }),
  ),
  after: z.array(
    z.strictObject({ id: z.string(), scale: z.string(), derived: z.boolean(), ...panel }),
  ),
  quarters: z.strictObject({ ...panel, subtitle: template() }),
  /** Facts that give a share of all: of the grades from `high` up, and of the lowest where stated. */
  shares: z.strictObject({
    ...panel,
    high: ids.grade,
    facts: z.array(z.strictObject({ high: ids.fact, low: ids.fact.optional() })),
  }),
  /** Beside the sign for the subject's own grade, and under the panel that stands alone. */
  here: template(),
  hereAlone: template(),
  /** What shares a colour and isn't the same. */
  unlike: z.strictObject({ words: template("one", "other"), one: ids.grade, other: ids.grade }),
  /** Over all panels together. */
  titleAll: template("panels"),
  subtitle: template("from", "to"),
  alt: template("panels", "from", "to"),
  caption: template(),
  /** The two highest grades and the lowest of the annual ratings, in words. */
  annualWords: z.strictObject({ high: template(), low: template() }),
}));
