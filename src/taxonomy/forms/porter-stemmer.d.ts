declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  /** Porter's stemmer, the one part of natural that is used; `import 'natural'` would print and read .env. */
  const stemmer: { stem(word: string): string };
  // eslint-disable-next-line no-restricted-exports -- that is how the module exports
  export default stemmer;
}
