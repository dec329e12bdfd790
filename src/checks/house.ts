/**
 * The house rules as data: words that are not used, names that are not printed.
 * Whom an entry criticises, and what it answers, stands in the entry. Sources: the guidance on
 * reporting child sexual abuse, the Editors' Code (clauses 1, 7, 11, 12), and
 * what the documents of this story bear out. Inside quotations of the record
 * the words of a report stand as they are.
 */

export interface Term {
  readonly pattern: RegExp;
  /** Only the story's own voice: the record may restate it of a report. */
  readonly storyOnly?: boolean;
  readonly why: string;
  readonly instead: string;
}

const blame = "It puts on a child what was done to the child.";
const exact = "The documents don't bear it out.";

export const terms: readonly Term[] = [
  {
    pattern:
      /\bchild(?:hood)? prostitut\w*|\b(?:under-?age|teenage) prostitut\w*|\bprostitut\w+ (?:herself|himself|themselves)\b/gi,
    why: blame,
    instead: "child sexual exploitation, or: children who were exploited",
  },
  { pattern: /\bpromiscu\w*/gi, why: blame, instead: "what institutions did or left undone" },
  {
    pattern: /\blifestyle choices?\b/gi,
    why: blame,
    instead: "what institutions did or left undone",
  },
  {
    pattern: /\b(?:put|puts|putting|placed|placing|place) (?:her|him|them)sel(?:f|ves) at risk\b/gi,
    why: blame,
    instead: "was put at risk by others",
  },
  {
    pattern:
      /\bsexual (?:activity|relations|relationship|intercourse) with\b|\bhad sex with\b|\bhaving sex with\b|\bunder-?age sex\b|\bchild sex\b/gi,
    why: "Rape and assault are not sex, and a child can't consent.",
    instead: "sexual exploitation, sexual abuse, rape",
  },
  {
    pattern:
      /\bin (?:a )?relationships? with (?:her|his|their|an?) (?:abuser|exploiter|offender|older)\w*/gi,
    why: "It is no relationship.",
    instead: "was exploited by",
  },
  {
    pattern: /\bchild porn\w*/gi,
    why: "It records a crime against a child.",
    instead: "child sexual abuse images",
  },
  {
    pattern: /\b(?:consented|consenting|willing(?:ly)?) (?:to|child|children|participants?)\b/gi,
    why: "A child can't consent to exploitation.",
    instead: "what offenders did",
  },
  {
    pattern: /(?<!\bInquiry into )\bgrooming gangs?\b/gi,
    why: "A label that sources use for different things; in our own voice it needs a definition.",
    instead: "group-based child sexual exploitation",
  },
  {
    pattern: /\bsex(?:ual)? (?:scandal|ring|gang)s?\b|\bpa?edo(?:phile)? rings?\b/gi,
    why: "It makes a spectacle of a crime against children.",
    instead: "child sexual exploitation",
  },
  {
    storyOnly: true,
    pattern: /\bgirls?\b(?! and boys)/gi,
    why: "The inquiry's figure is of children.",
    instead: "children",
  },
  {
    pattern: /\bincest\w*/gi,
    why: "The Editors' Code rules it out where a child might be identified.",
    instead: "leave it out",
  },
  {
    pattern:
      /\bcommittee (?:has |had )?(?:ordered|instructed|demanded|commanded|forced|compelled)\b/gi,
    why: "A select committee recommends; it can't order.",
    instead: "recommended, said, concluded",
  },
  {
    storyOnly: true,
    pattern: /\bgovernment report\b/gi,
    why: "A committee's report is Parliament's, not the government's.",
    instead: "the committee's report, the inquiry's report",
  },
  {
    pattern: /\bRotherham['’]s police and crime commissioner\b/gi,
    why: "The office is South Yorkshire's.",
    instead: "South Yorkshire's police and crime commissioner",
  },
  {
    storyOnly: true,
    pattern: /\bdowngrad\w*/gi,
    why: "The two grades are of different scope on different scales.",
    instead: "from the one, for what it covered, to the other, for what it covered",
  },
  {
    storyOnly: true,
    pattern:
      /\bremain(?:s|ed)? (?:rated )?inadequate\b|\b(?:inadequate|failing|failed) in (?:every|all) (?:area|respect|part|strand)s?\b/gi,
    why: exact,
    instead: "the grade of each strand",
  },
  {
    pattern:
      /(?<!\b(?:not|never|nothing|no evidence|n['’]t)\b[^.]{0,60})\b(?:Ofsted|inspectors) (?:knew|covered up|ignored)\b/gi,
    why: "Not supported: the record shows what was missed, not what was known.",
    instead: "failed to detect, in the committee's words",
  },
  {
    storyOnly: true,
    pattern: /\bproblem (?:areas?|councils?)\b/gi,
    why: "The survey's places were a sample, not a list of failures.",
    instead: "the areas in the sample",
  },
  {
    storyOnly: true,
    pattern: /\bbull(?:y|ies|ied|ying)\b|\bperjur\w*|\bpay-?offs?\b|\bdominating personality\b/gi,
    why: "An allegation against a named person that the record doesn't carry or that was denied.",
    instead: "leave it out",
  },
  {
    storyOnly: true,
    pattern: /\bcover(?:ed|ing)?[- ]up\b|\bwhistle-?blow\w*/gi,
    why: "A finding about an institution in somebody else's words; attached to anyone, it is an accusation.",
    instead: "the words of the report as a quotation",
  },
  {
    storyOnly: true,
    pattern: /\b(?:face|faced|facing|get|got) the sack\b/gi,
    why: "A paraphrase by the press, of staff who had no say.",
    instead: "leave it out",
  },
  {
    pattern:
      /\b(?:every|each) year of abuse\b|\babuse (?:per|by|each|every) year\b|\byear-by-year (?:abuse|figures?)\b/gi,
    why: "No figure by year was found.",
    instead: "the inquiry's period as a whole",
  },
  {
    pattern: /\bBaird\b/g,
    why: "Nothing supports such an audit: the national audit is Baroness Casey's.",
    instead: "Baroness Casey's national audit",
  },
];

/** Ethnicity and religion: not part of the rating record. */
export const ethnicity: readonly RegExp[] = [
  /\b(?:Asian|Pakistani|Kashmiri|Bangladeshi|Indian|Muslim|Islam\w*|Roma|Slovak|Eastern European|Afro-Caribbean)(?:s|-heritage)?\b/g,
  /\bethnic\w*|\bracial\w*|\bracis[tm]\w*|\bwhite (?:British|girls|children|working)\b|\bcommunity leaders\b/gi,
];

/** Public names that this story has no need of, and why. */
export const withheldNames: readonly { readonly name: string; readonly why: string }[] = [
  { name: "Danczuk", why: "A hostile exchange that adds nothing to the record of ratings." },
];

/** Places in a survey's sample, which the press took for failures. */
export const sampledPlaces: readonly string[] = [
  "Brent",
  "Bristol",
  "Camden",
  "Kent",
  "Luton",
  "Oldham",
  "Rochdale",
];

/**
 * Names that must not be printed, kept as hashes so that this list prints none
 * either: SHA-256 of the name in lower case with single spaces. To add one:
 * `printf 'first last' | sha256sum`.
 */
export const withheldHashes: ReadonlySet<string> = new Set([
  "376f33a529de6dee56870094ca4116b7bf81b0ad80d9405daad262062e6dd8f0",
]);
