/** What chapters may use; they need no imports. The vocabulary is described in `docs/editing.md`. */
import Answer from "./Answer.astro";
import Cite from "./Cite.astro";
import Claim from "./Claim.astro";
import DateOf from "./Date.astro";
import Columns from "./Columns.astro";
import Day from "./Day.astro";
import Exchange from "./Exchange.astro";
import Fact from "./Fact.astro";
import Grade from "./Grade.astro";
import Own from "./Own.astro";
import Pause from "./Pause.astro";
import Plain from "./Plain.astro";
import Quote from "./Quote.astro";
import Ruler from "./Ruler.astro";
import Scrub from "./Scrub.astro";
import Spread from "./Spread.astro";
import SpanOf from "./Span.astro";
import State from "./State.astro";
import Step from "./Step.astro";
import Steps from "./Steps.astro";
import Still from "./Still.astro";
import Word from "./Word.astro";

export const components = {
  Answer,
  Cite,
  Claim,
  Columns,
  Date: DateOf,
  Day,
  Exchange,
  Fact,
  Grade,
  Own,
  Pause,
  Plain,
  Quote,
  Ruler,
  Scrub,
  Span: SpanOf,
  Spread,
  State,
  Step,
  Steps,
  Still,
  Word,
};
