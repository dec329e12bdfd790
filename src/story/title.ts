/** The day on which the story was first published, as EDTF. */
export const published = "2026-11-21";

/** What the story is called where only text can say it: tab, feed, metadata. Neutral enough for a tab strip. */
export const siteTitle = "Adequate: how Rotherham’s children’s services were graded";
