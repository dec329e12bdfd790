/** What the tests use of the package `datapackage`, which brings no types. */
declare module "datapackage" {
  export interface Resource {
    readonly headers: readonly string[];
    /** Rows, cast by the schema. Rejects at the first that doesn't fit. */
    read(options?: { keyed?: boolean }): Promise<unknown[][]>;
  }
  export class Package {
    static load(
      descriptor: string | object,
      options?: { basePath?: string; strict?: boolean },
    ): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resourceNames: readonly string[];
    getResource(name: string): Resource | null;
  }
}
