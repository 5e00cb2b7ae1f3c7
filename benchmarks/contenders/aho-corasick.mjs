/** Aho-Corasick packages of npm. None folds case, so the text is lower-cased as part of the job (the names are lower-case). */

/** @typedef {import('../lib/contender.mjs').Contender} Contender */

const EVERYWHERE = 'every occurrence, also overlapping and inside words; no variants';

/** @type {Contender} */
export const ahocorasick = {
  name: 'ahocorasick',
  package: 'ahocorasick',
  differs: `${EVERYWHERE}; only where a match ends`,
  async build(names) {
    const { default: AhoCorasick } = await import('ahocorasick');
    const matcher = new AhoCorasick(names.map((name) => name.toLowerCase()));
    return (text) => {
      let found = 0;
      for (const [, words] of matcher.search(text.toLowerCase())) found += words.length;
      return found;
    };
  },
};

/**
 * @param {string} entry
 * @param {string} differs
 * @returns {Contender}
 */
function monyone(entry, differs) {
  return {
    name: entry,
    package: '@monyone/aho-corasick',
    differs,
    async build(names) {
      const { AhoCorasick } = await import(entry);
      const matcher = new AhoCorasick(names.map((name) => name.toLowerCase()));
      return (text) => matcher.matchInText(text.toLowerCase()).length;
    },
  };
}

export const monyoneDefault = monyone('@monyone/aho-corasick', EVERYWHERE);
export const monyoneFast = monyone('@monyone/aho-corasick/fast', EVERYWHERE);

/** @type {Contender} */
export const modern = {
  name: 'modern-ahocorasick/fast',
  package: 'modern-ahocorasick',
  differs: 'leftmost-longest, ASCII word edges; cuts graphemes first; no variants',
  async build(names) {
    const { default: AhoCorasick } = await import('modern-ahocorasick/fast');
    const matcher = new AhoCorasick(
      names.map((name) => name.toLowerCase()),
      { boundary: 'ascii' },
    );
    return (text) => matcher.search(text.toLowerCase(), { strategy: 'leftmost-longest' }).length;
  },
};
