/** All rules, in the order of the reference: what can't be read first, then what isn't true, then house rules. */
import type { Rule } from "../rule.ts";
import { answerMissing } from "./answer-missing.ts";
import { attributeMissing } from "./attribute-missing.ts";
import { attributeUnknown } from "./attribute-unknown.ts";
import { attributeValue } from "./attribute-value.ts";
import { cardUnknown } from "./card-unknown.ts";
import { chartUnknown } from "./chart-unknown.ts";
import { claimWording } from "./claim-wording.ts";
import { claimsChanged } from "./claims-changed.ts";
import { comparisonBare } from "./comparison-bare.ts";
import { componentMisplaced } from "./component-misplaced.ts";
import { componentUnclosed } from "./component-unclosed.ts";
import { componentUnknown } from "./component-unknown.ts";
import { confidenceUnnamed } from "./confidence-unnamed.ts";
import { correctionMissing } from "./correction-missing.ts";
import { dataUnsupported } from "./data-unsupported.ts";
import { dateBare } from "./date-bare.ts";
import { dateRelative } from "./date-relative.ts";
import { derivedUnlabelled } from "./derived-unlabelled.ts";
import { durationBare } from "./duration-bare.ts";
import { entryChanged } from "./entry-changed.ts";
import { ethnicityNamed } from "./ethnicity-named.ts";
import { figureBare } from "./figure-bare.ts";
import { frontMatter } from "./front-matter.ts";
import { gradeBare } from "./grade-bare.ts";
import { gradesUnlike } from "./grades-unlike.ts";
import { helplineNumber } from "./helpline-number.ts";
import { helplineStale } from "./helpline-stale.ts";
import { idDuplicate } from "./id-duplicate.ts";
import { languageTerm } from "./language-term.ts";
import { markupForeign } from "./markup-foreign.ts";
import { mdxBroken } from "./mdx-broken.ts";
import { nameElsewhere } from "./name-elsewhere.ts";
import { nameWithheld } from "./name-withheld.ts";
import { ownFact } from "./own-fact.ts";
import { plainOften } from "./plain-often.ts";
import { plainReason } from "./plain-reason.ts";
import { qualifierWrong } from "./qualifier-wrong.ts";
import { quoteUnbound } from "./quote-unbound.ts";
import { references } from "./references.ts";
import { rulerDays } from "./ruler-days.ts";
import { scrubStates } from "./scrub-states.ts";
import { sentenceChanged } from "./sentence-changed.ts";
import { sentenceUncited } from "./sentence-uncited.ts";
import { sentenceUnended } from "./sentence-unended.ts";
import { smallCell } from "./small-cell.ts";
import { statementDate } from "./statement-date.ts";
import { stepLong } from "./step-long.ts";
import { universalBare } from "./universal-bare.ts";
import { viewUnknown } from "./view-unknown.ts";
import { wordDoubled } from "./word-doubled.ts";

export const rules: readonly Rule[] = [
  mdxBroken,
  componentUnclosed,
  frontMatter,
  markupForeign,
  componentUnknown,
  componentMisplaced,
  attributeUnknown,
  attributeMissing,
  attributeValue,
  chartUnknown,
  viewUnknown,
  cardUnknown,
  idDuplicate,
  scrubStates,
  rulerDays,
  ...references,
  figureBare,
  durationBare,
  comparisonBare,
  dateBare,
  dateRelative,
  gradeBare,
  quoteUnbound,
  sentenceUncited,
  nameElsewhere,
  ownFact,
  universalBare,
  gradesUnlike,
  qualifierWrong,
  claimWording,
  confidenceUnnamed,
  derivedUnlabelled,
  plainReason,
  plainOften,
  stepLong,
  wordDoubled,
  sentenceUnended,
  dataUnsupported,
  statementDate,
  correctionMissing,
  entryChanged,
  claimsChanged,
  sentenceChanged,
  languageTerm,
  ethnicityNamed,
  nameWithheld,
  answerMissing,
  smallCell,
  helplineNumber,
  helplineStale,
];
