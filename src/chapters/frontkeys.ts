/** The keys of a chapter's front matter, and whether each must be there. */
export const frontKeys: Readonly<
  Record<string, { readonly required: boolean; readonly about: string }>
> = {
  id: { required: true, about: "the address of the scene" },
  title: { required: true, about: "its heading" },
  summary: { required: true, about: "one sentence for sharing and search" },
  question: { required: false, about: "the line above the heading" },
  above: {
    required: false,
    about: "the line above the title of the piece: what was graded, by whom and when",
  },
  standfirst: { required: false, about: "the sentence under the title of the piece" },
  note: { required: false, about: "the content note" },
  card: { required: false, about: "the step whose chart is on the scene's card; else its last" },
};

/** Keys of front matter that are addresses and no words for readers. */
export const addressKeys: ReadonlySet<string> = new Set(["id", "card"]);
