import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/matcher/index.js';
import { createJointScan } from '../../src/matcher/joint-scan.js';
import { createUnitReader } from '../../src/matcher/units.js';
import { SentenceTokens, hashFirstWord, hashToken } from '../../src/reading/sentence-tokens.js';
import { readSource } from '../../src/reading/source.js';
import { fc } from '../support/properties.js';

const scan = createJointScan([createMatcher(['Python'])]);
const unitsOf = createUnitReader();

/** The tokens of a stretch of a text. */
function tokensOf(text: string, start = 0, end = text.length): SentenceTokens {
  const tokens = new SentenceTokens();
  tokens.begin(scan(text).tokens);
  tokens.turnTo(readSource(text, unitsOf(text)), { start, end, section: 'other', item: false, heading: false });
  return tokens;
}

function spelled(text: string, { starts, ends, count }: SentenceTokens): string[] {
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
}

describe('the tokens of a sentence', () => {
  it('are its words and the signs between them, in text order', () => {
    const text = 'Go (or Rust): 5+ years, please!';
    expect(spelled(text, tokensOf(text))).toEqual(['Go', '(', 'or', 'Rust', ')', ':', '5', '+', 'years', ',', 'please', '!']);
  });

  it('are those of the sentence alone', () => {
    const text = 'We use Java. You know SQL. Apply now.';
    expect(spelled(text, tokensOf(text, 13, 26))).toEqual(['You', 'know', 'SQL', '.']);
  });

  it('have no words of tags and entities', () => {
    const text = 'Java&nbsp;and <b>SQL</b>';
    const words = spelled(text, tokensOf(text)).filter((token) => /\w/.test(token));
    expect(words).toEqual(['Java', 'and', 'SQL']);
  });

  it('have the hash of the same word written otherwise', () => {
    const tokens = tokensOf('Élan RÉSUMÉ don’t');
    for (const word of ['élan', 'resume', "don't", 'DONT']) expect(tokens.has(hashFirstWord(word)), word).toBe(true);
  });

  it('take any number for the same', () => {
    const { hashes } = tokensOf('3 17 2024');
    expect(new Set(hashes.subarray(0, 3))).toEqual(new Set([hashToken('0')]));
  });

  it('find a word, also before a final s, and no other', () => {
    const word = fc.stringMatching(/^[a-z]{2,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), word, (words, other) => {
        const tokens = tokensOf(words.join(' '));
        for (const own of words) expect(tokens.has(hashFirstWord(own))).toBe(true);
        expect(tokensOf(words.map((own) => `${own}s`).join(' ')).has(hashFirstWord(words[0] as string))).toBe(true);
        expect(tokens.has(hashFirstWord(other))).toBe(words.some((own) => own === other || own === `${other}s`));
      }),
    );
  });

  it('are no more than the first thousand of a sentence without end', () => {
    expect(tokensOf('word, '.repeat(5000)).count).toBe(1024);
  });
});
