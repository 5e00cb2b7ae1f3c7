/** Texts that would take minutes, or overflow the stack, if some step looked at the whole text for each word. */
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extractor.js';
import { SmallReader } from '../support/documents.js';

const reader = new SmallReader([
  'Python',
  { prefLabel: 'Go', exactCase: ['Go'], ambiguous: ['Go'], supportedBy: ['goroutine', 'gRPC', 'channel', 'compiler'], notIn: ['Go to market'] },
  { prefLabel: 'Retrieval-Augmented Generation', altLabels: ['RAG'], exactCase: ['RAG'], ambiguous: ['RAG'], supportedBy: ['LLM'] },
]);
const SIZE = 150_000;
const ofSize = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length));

describe('one line of 150,000 characters is read in linear time', () => {
  it.each([
    'a ',
    'Python, ',
    'Go, ',
    'GO ',
    'Go to market ',
    'RAG (',
    '((((',
    'Python (Go ',
    'no Python, ',
    'Python is a plus, ',
    'Python required ',
    '3 years of Python, ',
    'Python (3 years), ',
    'Requirements: ',
    'Benefits: Python. ',
    '<p>Python</p>',
    '<',
    '>',
    '<b>',
    '• Go ',
    'workExperience in ',
    '\\',
    '**',
    '- ',
  ])('%j', (piece) => {
    expect(() => reader.see(ofSize(piece))).not.toThrow();
  });
});

describe('150,000 lines are read in linear time', () => {
  it.each(['\n', '- Go to market\n', 'REQUIREMENTS\n', '---\n', '>\n'])('%j', (line) => {
    expect(() => reader.see(line.repeat(150_000))).not.toThrow();
  });
});

it('a long text without full stops keeps its skills', () => {
  const text = `Requirements: ${'mending and sewing '.repeat(300)}Python`;
  expect(reader.levels(text)).toEqual({ Python: 'required' });
});

it('a skill named 150,000 times in one document is extracted', async () => {
  const extractor = await createExtractor({ taxonomy: [{ prefLabel: 'Python' }] });
  expect(extractor.extract('Python, '.repeat(150_000)).skills[0]?.mentions).toHaveLength(150_000);
});
