/** The gazetteer of skill-extractor, a port of FlashText, without the model that judges what it finds. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchmarks } from '../lib/paths.mjs';

/** @type {import('../lib/contender.mjs').Contender} */
export const gazetteer = {
  name: 'skill-extractor, its gazetteer',
  package: 'skill-extractor',
  differs: 'leftmost-longest, ASCII word edges; no variants',
  async build(names) {
    // The package exports only the whole pipeline, which needs a model; its matcher stands in a file of its own.
    const { KeywordMatcher } = await import(pathToFileURL(join(benchmarks, 'node_modules/skill-extractor/src/matcher.js')).href);
    const matcher = new KeywordMatcher(names);
    return (text) => matcher.extract(text).length;
  },
};
