/**
 * Dates without a number: seasons, feasts, the beginning or the end of a year.
 * The spring of a door and the fall of a grade are none; a season told from
 * today ("last summer") has a rule of its own.
 */

const S = "[ \\u00a0]";
const season = "(?:spring|summer|autumn|winter|Christmas|Easter|New Year)";
const year = "(?:19|20)\\d{2}s?";
/** Which one: a season with a word before it that points at one. */
const which = `(?:that|the${S}same|the${S}following|the${S}previous|the${S}preceding|each|early|late|mid)`;

export const seasonPatterns: readonly string[] = [
  // the spring of 2015, autumn 2014, mid-2014, early in 2014
  `\\b(?:the${S})?(?:(?:early|late|mid)[- \\u00a0])?${season}(?:${S}(?:of|in))?${S}${year}\\b`,
  `\\b(?:early|late|mid)[- \\u00a0](?:in${S})?${year}\\b`,
  // that autumn, the following spring, early summer
  `\\b${which}[- \\u00a0]${season}\\b`,
  // in the spring, by summer, over the winter, since Easter
  `\\b(?:in|by|during|over|since|until|till|before|after|throughout|through|from|at)${S}(?:the${S})?${season}\\b(?!${S}(?:of|water|onions?|cleaning|clean|tides?|rolls?|lock|coat|term|s?door|house|school|sports))`,
  // the spring of that year, the turn of the year, later that year, mid-year
  `\\b(?:the${S})?${season}${S}of${S}(?:that|the${S}same|the${S}(?:following|previous))${S}year\\b`,
  `\\b(?:early|late|mid)${S}(?:in${S})?(?:that|the${S}same|the${S}following|the${S}previous)${S}(?:year|month|decade)\\b|\\bmid-?year\\b`,
  `\\bthe${S}(?:turn|end|start|beginning|middle|close)${S}of${S}(?:the|that)${S}(?:year|decade|century|month)\\b`,
];
