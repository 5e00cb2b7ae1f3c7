import { describe, expect, it } from 'vitest';
import { SmallReader } from '../support/documents.js';

const reader = new SmallReader([
  { prefLabel: 'Retrieval-Augmented Generation', altLabels: ['RAG'], kind: 'method', exactCase: ['RAG'], ambiguous: ['RAG'], notIn: ['RAG status'] },
  { prefLabel: 'API Design', altLabels: ['API'], kind: 'method', exactCase: ['API'], ambiguous: ['API'], supportedBy: ['endpoint'] },
  { prefLabel: 'Computer Vision', altLabels: ['CV'], kind: 'knowledge', exactCase: ['CV'], ambiguous: ['CV'], supportedBy: ['images'] },
  { prefLabel: 'Continuous Integration', altLabels: ['CI'], kind: 'method', exactCase: ['CI'], ambiguous: ['CI'] },
  { prefLabel: 'Advanced Cardiac Life Support', altLabels: ['ACLS'], kind: 'certification' },
]);

describe('the long form beside an acronym speaks for it', () => {
  it.each([
    'We build Retrieval-Augmented Generation (RAG) and more.',
    'We build retrieval augmented generation (RAG) and more.',
    'We build RAG (retrieval-augmented generation) and more.',
    'We build RAG (Retrieval Augmented Generation) and more.',
    'We build Retrieval-Augmented Generation\n(RAG) and more.',
  ])('%s', (text) => {
    expect(reader.see(text).map((mention) => mention.text)).toContain('RAG');
  });

  it('and holds for the acronym elsewhere in the document only with support there', () => {
    const text = 'We build Retrieval-Augmented Generation (RAG).\n\nExperience with RAG counts.';
    expect(reader.see(text).map((mention) => mention.text)).toEqual(['Retrieval-Augmented Generation', 'RAG', 'RAG']);
  });

  it('a plain acronym beside its long form is the same skill twice', () => {
    expect(reader.see('Advanced Cardiac Life Support (ACLS)').map((mention) => mention.skill)).toEqual(['Advanced Cardiac Life Support', 'Advanced Cardiac Life Support']);
  });
});

describe('another long form speaks against it', () => {
  it.each([
    'You test each active pharmaceutical ingredient (API) by experience with endpoint titration.',
    'You have experience with API (active pharmaceutical ingredient) and endpoint titration.',
    'Report red, amber, green (RAG) with proficiency in RAG status.',
    'Send your curriculum vitae (CV) with images.',
    'A confidence interval (CI) for each dose.',
  ])('%s', (text) => {
    expect(reader.skills(text)).toEqual([]);
  });
});
