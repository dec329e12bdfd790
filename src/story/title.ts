/** What the story is called where only text can say it: tab, feed, metadata. Neutral enough for a tab strip. */
export const siteTitle = "Adequate: how Rotherham’s children’s services were graded";
