/** The parts of the `edtf` library that the record uses; it ships no types. */
declare module "edtf" {
  interface ExtendedDate {
    /** Milliseconds since 1970-01-01 (UTC), first and last of the date or period. */
    readonly min: number;
    readonly max: number;
    readonly edtf: string;
  }
  /** Throws where the string is not EDTF. */
  export default function edtf(text: string): ExtendedDate;
}
