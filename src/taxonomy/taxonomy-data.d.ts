declare module '#taxonomy-data' {
  /** The compiled built-in taxonomy, as compileTaxonomy wrote it. */
  export const data: string | Promise<string>;
}
