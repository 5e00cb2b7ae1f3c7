import { describe, expect, it } from 'vitest';
import { type ConceptInput, completeConcept } from '../../src/taxonomy/concept.js';
import { reviewConcepts } from '../../src/taxonomy/review/index.js';

const TOP: ConceptInput = { prefLabel: 'Top', collection: true };

function review(...inputs: ConceptInput[]): string[] {
  const concepts = [TOP, ...inputs.map((input) => ({ broader: 'top', ...input }))].map((input) => completeConcept(input));
  return reviewConcepts(concepts).map(({ severity, rule, concept }) => `${severity} ${rule} ${concept.id}`);
}

describe('labels that clash', () => {
  it('the same name in two concepts is an error', () => {
    expect(review({ prefLabel: 'Alpha One', altLabels: ['A-1 suite'] }, { prefLabel: 'Beta', altLabels: ['a 1 Suite'], ambiguous: ['a 1 Suite'] })).toContain(
      'error duplicate-label beta',
    );
  });

  it('unless it is ambiguous in all', () => {
    const ml = { altLabels: ['ML'], ambiguous: ['ML'] };
    expect(review({ prefLabel: 'Machine Learning', ...ml }, { prefLabel: 'Maximum Likelihood', ...ml })).toEqual([]);
  });

  it('unless case keeps them apart', () => {
    expect(review({ prefLabel: 'ReAct', exactCase: ['ReAct'] }, { prefLabel: 'React', exactCase: ['React'], id: 'react-js' })).toEqual([]);
    expect(review({ prefLabel: 'ReAct', exactCase: ['ReAct'] }, { prefLabel: 'React', id: 'react-js' })).toContain('error duplicate-label react-js');
  });

  it('twice in one concept, as written or made by rule, is superfluous', () => {
    expect(review({ prefLabel: 'Fine-Tuning', altLabels: ['fine tuning'] })).toEqual(['warning written-twice fine-tuning']);
    expect(review({ prefLabel: 'Large Language Model', altLabels: ['large language models'] })).toEqual(['warning written-twice large-language-model']);
    // Each has a policy of its own.
    expect(review({ prefLabel: 'Large Language Model', altLabels: ['large language models'], ambiguous: ['large language models'] })).toEqual([]);
  });

  it('little more than a plural or a space apart is a warning', () => {
    expect(review({ prefLabel: 'Talent Review' }, { prefLabel: 'Talent Reviews' })).toEqual(['warning near-duplicate talent-reviews']);
    expect(review({ prefLabel: 'Data Sync' }, { prefLabel: 'DataSync', id: 'aws' })).toHaveLength(1);
    expect(review({ prefLabel: 'Clari' }, { prefLabel: 'Claris' })).toEqual([]);
  });

  it('what the matcher would not read without the label may stay, and what people look up', () => {
    expect(review({ prefLabel: 'JavaScript', altLabels: ['Java Script'], exactCase: ['JavaScript'] })).toEqual([]);
    // Those who look a name up may write it in other words.
    expect(review({ prefLabel: 'LlamaIndex', altLabels: ['Llama Index'] })).toEqual([]);
    expect(review({ prefLabel: 'Fine-Tuning', altLabels: ['fine tuning'] })).toEqual(['warning written-twice fine-tuning']);
    // Written in another concept, the name is that concept's, whatever a rule makes of this one.
    const shared = { altLabels: ['payroll taxes'], ambiguous: ['payroll taxes'] };
    expect(review({ prefLabel: 'Payroll Tax', altLabels: ['payroll taxes'] }, { prefLabel: 'Taxation', ...shared })).not.toContain('warning written-twice payroll-tax');
  });

  it('acronyms are names of their own, and so are names that want their own case', () => {
    expect(review({ prefLabel: 'SSI', id: 'identity' }, { prefLabel: 'SSIS', id: 'integration' })).toEqual([]);
    expect(review({ prefLabel: 'AE-C', id: 'asthma' }, { prefLabel: 'AEC', id: 'construction' })).toEqual([]);
    expect(review({ prefLabel: 'Mapping', altLabels: ['story maps'] }, { prefLabel: 'StoryMaps', exactCase: ['StoryMaps'], id: 'esri' })).toEqual([]);
  });

  it('labels that are no name to the matcher clash with nothing', () => {
    expect(review({ prefLabel: 'Editor - advanced' }, { prefLabel: 'Painter - beginner' })).toEqual([]);
  });

  it('collections are never matched, so their labels clash with nothing', () => {
    expect(review({ prefLabel: 'Containers' }, { prefLabel: 'Containers', id: 'kinds-of-containers', collection: true })).toEqual([]);
  });
});

describe('guards', () => {
  it.each([
    ['Go', 'warning unguarded-short x'],
    ['go', 'warning unguarded-short x'],
    ['Excel', 'warning unguarded-word x'],
    ['budgeting', 'warning unguarded-word x'],
  ])('%s needs one', (prefLabel, finding) => {
    expect(review({ id: 'x', prefLabel })).toEqual([finding]);
    expect(review({ id: 'x', prefLabel, exactCase: [prefLabel] })).toEqual([]);
    expect(review({ id: 'x', prefLabel, ambiguous: [prefLabel] })).toEqual([]);
  });

  it.each(['C++', 'Kubernetes', 'REST', 'GraphQL', 'go programming'])('%s needs none', (prefLabel) => expect(review({ id: 'x', prefLabel })).toEqual([]));

  it('support without an ambiguous label, phrases without a label', () => {
    expect(review({ prefLabel: 'Kubernetes', supportedBy: ['pods'] })).toEqual(['warning idle-support kubernetes']);
    expect(review({ prefLabel: 'Kubernetes', exactCase: ['Kubernetes'], supportedBy: ['pods'] })).toEqual([]);
    expect(review({ prefLabel: 'Golang', notIn: ['go to market'] })).toEqual(['warning idle-phrase golang']);
    expect(review({ prefLabel: 'R lang', altLabels: ['R'], exactCase: ['R'], notIn: ['R&D', 'r/place'] })).toEqual([]);
  });
});

it('leaves out what a curator has accepted', () => {
  const concepts = [TOP, { prefLabel: 'Statistics', broader: 'top' }].map((input) => completeConcept(input));
  expect(reviewConcepts(concepts)).toHaveLength(1);
  expect(reviewConcepts(concepts, new Map([['unguarded-word', new Map([['Statistics', 'the subject']])]]))).toEqual([]);
});

describe('hierarchy', () => {
  it('a chain of eight, told once', () => {
    const chain = Array.from({ length: 9 }, (_, i): ConceptInput => ({ id: `c${i}`, prefLabel: `Link number ${i}`, broader: i === 0 ? 'top' : `c${i - 1}` }));
    expect(review(...chain)).toEqual(['error long-chain c6']);
  });

  it('ends on a cycle', () => {
    expect(review({ id: 'a', prefLabel: 'Aaa', broader: 'b' }, { id: 'b', prefLabel: 'Bbb', broader: 'a' })).toEqual([]);
  });

  it('more than twenty tops, tops that hang nowhere', () => {
    const many = Array.from({ length: 20 }, (_, i): ConceptInput => ({ id: `t${i}`, prefLabel: `Top number ${i}`, broader: [], collection: true }));
    expect(review(...many)).toEqual(['warning many-tops t19']);
    expect(review({ prefLabel: 'Kubernetes', broader: [] })).toEqual(['warning no-broader kubernetes']);
  });

  it('related that is parent, child or itself', () => {
    expect(review({ prefLabel: 'Kubernetes', related: ['top'] })).toEqual(['error related-is-broader kubernetes']);
    expect(review({ prefLabel: 'Kubernetes', related: ['helm'] }, { prefLabel: 'Helm', exactCase: ['Helm'], broader: 'kubernetes' })).toEqual([
      'error related-is-broader kubernetes',
    ]);
    expect(review({ prefLabel: 'Kubernetes', related: ['kubernetes'] })).toEqual(['error related-is-broader kubernetes']);
  });
});

it('definitions of more than 120 characters', () => {
  expect(review({ prefLabel: 'Kubernetes', definition: 'x'.repeat(121) })).toEqual(['warning long-definition kubernetes']);
  expect(review({ prefLabel: 'Kubernetes', definition: 'x'.repeat(120) })).toEqual([]);
});
