/** One edit of one file that falsifies the story or its record. */
export interface Mutation {
  readonly kind: string;
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
