/** Look-ups of natural-language libraries. They do more on the way: sentences, terms, normal forms. */

/** @typedef {import('../lib/contender.mjs').Contender} Contender */

/** @type {Contender} */
export const compromise = {
  name: 'compromise/one lookup',
  package: 'compromise',
  differs: 'cuts sentences and terms; its own folding; no variants',
  async build(names) {
    const { default: nlp } = await import('compromise/one');
    const trie = nlp.buildTrie(names);
    return (text) => nlp(text).lookup(trie).length;
  },
};

/** wink-nlp takes no pattern with a word that is a method of strings (big, search, small, at …): its automaton looks them up in plain objects. */
const BREAKS_WINK = new Set(Object.getOwnPropertyNames(String.prototype).concat(Object.getOwnPropertyNames(Object.prototype)));

/** @type {Contender} */
export const wink = {
  name: 'wink-nlp custom entities',
  package: 'wink-nlp',
  differs: 'cuts tokens with its model; names with some words (big, search) cannot be given to it; no variants',
  async build(names) {
    const { default: winkNLP } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const cutter = winkNLP(model, []);
    const patterns = names
      .map((name) => cutter.readDoc(name).tokens().out(cutter.its.normal))
      .filter((words) => words.length > 0 && !words.some((/** @type {string} */ word) => BREAKS_WINK.has(word) || /[[\]|^]/.test(word)))
      .map((words) => words.join(' '));
    const nlp = winkNLP(model, ['cer']);
    nlp.learnCustomEntities([{ name: 'skill', patterns }], { matchValue: false, usePOS: false, useEntity: false });
    return (text) => nlp.readDoc(text).customEntities().length();
  },
};
