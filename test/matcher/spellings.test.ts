import { describe, expect, it } from 'vitest';
import { createMatcher, variantsOf } from '../../src/matcher/index.js';
import { labelsIn, slicesOf } from '../support/matching.js';
import { fc } from '../support/properties.js';
import { plainNames } from '../support/texts.js';

/** One label, and spellings of it that nobody listed. */
const SPELLINGS: ReadonlyArray<readonly [string, readonly string[]]> = [
  ['fine-tuning', ['fine-tuning', 'fine tuning', 'finetuning', 'Fine-Tuning', 'FINE TUNING', 'fine‑tuning', 'fine–tuning']],
  ['data base', ['database', 'data-base', 'databases']],
  ['vector database', ['vector databases', 'Vector Database', 'vector-database']],
  ['language models', ['language model', 'Language Models']],
  ['API', ['APIs', 'api', 'apis']],
  ['security policy', ['security policies']],
  ['business process', ['business processes']],
  ['M&A', ['M and A', 'm&a']],
  ['research and development', ['research & development', 'Research &amp; Development']],
  ['CI/CD', ['CI CD', 'CICD', 'CI-CD', 'ci/cd']],
  ['Node.js', ['NodeJS', 'Node JS', 'node js', 'nodejs', 'Node-js']],
  ['Crew.ai', ['CrewAI', 'Crew AI', 'crew ai']],
  ['LangChain', ['Lang Chain', 'langchain', 'Lang-Chain']],
  ['JavaScript', ['Java Script', 'javascript']],
  ['optimisation', ['optimization']],
  ['data visualization', ['data visualisation', 'data visualisations']],
  ['behavioral analysis', ['behavioural analysis']],
  ['data modelling', ['data modeling']],
  ['catalogue management', ['catalog management']],
  ['data center', ['data centre', 'data centres', 'datacenter']],
];

describe.each(SPELLINGS)('%s is found as', (label, spellings) => {
  it.each(spellings)('%s', (spelling) => {
    expect(slicesOf([label], `knows ${spelling} well`)).toEqual([spelling]);
  });
});

describe('spellings that mean something else', () => {
  it.each([
    ['React', 'reacts to change'],
    ['NoSQL', 'there is no SQL here'],
    ['in house', 'inhouse'],
    ['Excel', 'excels at everything'],
    ['marketing', 'marketings'],
  ])('%s is not found in "%s"', (label, text) => {
    expect(slicesOf([label], text)).toEqual([]);
  });
});

describe('variants', () => {
  it('can be turned off', () => {
    expect(slicesOf(['language model', 'Node.js'], 'language models, NodeJS, Node.js', { variants: false })).toEqual(['Node.js']);
  });

  it('give way to a label that is written that way', () => {
    expect(labelsIn(['web service', 'web services'], 'web services, web service')).toEqual(['web services', 'web service']);
  });

  it('begin with the label itself', () => {
    fc.assert(fc.property(plainNames, (label) => variantsOf(label)[0] === label));
  });

  it('are at most 32, each once', () => {
    fc.assert(
      fc.property(plainNames, (label) => {
        const variants = variantsOf(label);
        expect(variants.length).toBeLessThanOrEqual(32);
        expect(new Set(variants).size).toBe(variants.length);
      }),
    );
  });

  it('are what the matcher finds with the label', () => {
    for (const [label] of SPELLINGS) {
      const matcher = createMatcher([label]);
      for (const variant of variantsOf(label)) expect(matcher.match(variant), variant).toEqual([{ label: 0, start: 0, end: variant.length }]);
    }
  });
});
