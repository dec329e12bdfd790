/** What the tests use of the package; its own types can't be found through its list of exports. */
declare module "@extractus/oembed-extractor" {
  export interface Provider {
    readonly provider_name: string;
    readonly provider_url: string;
    readonly endpoints: readonly { readonly schemes: readonly string[]; readonly url: string }[];
  }
  export function setProviderList(providers: readonly Provider[]): number;
  export function extract(
    url: string,
    parameters?: object,
    /** Where to send requests instead: their address follows `target`, encoded. */
    options?: { proxy?: { target: string } },
  ): Promise<object>;
}
