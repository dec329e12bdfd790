/** How many there are of something, and its article, as messages say it. */

/** `1 entry`, `2 entries`. @param many where it isn't made by an s */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n} ${n === 1 ? one : many}`;

/** `A` or `An`, by the letter that the noun begins with. */
export const article = (noun: string): string => (/^[aeio]/i.test(noun) ? "An" : "A");
