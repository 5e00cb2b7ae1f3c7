/** Ours, from dist/. */
import { fromDist } from '../lib/paths.mjs';

/** @typedef {import('../lib/contender.mjs').Contender} Contender */

/** @param {any} matcher */
function counting(matcher) {
  return (/** @type {string} */ text) => {
    let found = 0;
    matcher.scan(text, () => {
      found++;
    });
    return found;
  };
}

/** @type {Contender} */
export const scan = {
  name: 'skillvec scan',
  differs: '',
  async build(names) {
    const { createMatcher } = await fromDist('matcher');
    return counting(createMatcher(names));
  },
};

/** @type {Contender} */
export const match = {
  name: 'skillvec match (an object for each match)',
  differs: '',
  async build(names) {
    const { createMatcher } = await fromDist('matcher');
    const matcher = createMatcher(names);
    return (text) => matcher.match(text).length;
  },
};

/** @type {Contender} */
export const plain = {
  name: 'skillvec scan, variants: false',
  differs: 'no plurals, no joined or hyphenated spellings',
  async build(names) {
    const { createMatcher } = await fromDist('matcher');
    return counting(createMatcher(names, { variants: false }));
  },
};
