/** All who take part, in the order of the table. Native engines are apart (native.mjs): they run in programs of their own. */
import { ahocorasick, modern, monyoneDefault, monyoneFast } from './aho-corasick.mjs';
import { copiedTokens, tokens, units } from './floors.mjs';
import { compromise, wink } from './nlp.mjs';
import { regexp } from './regexp.mjs';
import { gazetteer } from './skill-extractor.mjs';
import { match, plain, scan } from './skillvec.mjs';

/** @type {import('../lib/contender.mjs').Contender[]} */
export const contenders = [units, tokens, copiedTokens, scan, plain, match, gazetteer, ahocorasick, monyoneFast, monyoneDefault, modern, regexp, compromise, wink];
