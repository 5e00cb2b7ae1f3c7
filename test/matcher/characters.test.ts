import { describe, expect, it } from 'vitest';
import { labelsIn, slicesOf } from '../support/matching.js';

/** One label, and texts that only look different to a program. */
const SAME: ReadonlyArray<readonly [string, string, readonly string[]]> = [
  ['accents', 'café résumé', ['cafe resume', 'CAFÉ RÉSUMÉ', 'cafe\u0301 re\u0301sumé']],
  ['full-width letters', 'Python', ['Ｐｙｔｈｏｎ', 'ｐｙｔｈｏｎ']],
  ['math-bold letters', 'Python', ['𝐏𝐲𝐭𝐡𝐨𝐧', '𝗣𝘆𝘁𝗵𝗼𝗻', '𝘗𝘺𝘵𝘩𝘰𝘯', '𝙿𝚢𝚝𝚑𝚘𝚗']],
  ['soft hyphens', 'Kubernetes', ['Kuber\u00adnetes', 'Kuber&shy;netes', 'Kuber&#173;netes', 'Kuber&#xAD;netes']],
  ['zero-width characters', 'Kubernetes', ['Kuber\u200bnetes', 'Kuber\u200cnetes', 'Kuber\u200dnetes', 'Kuber\u2060netes', 'Kuber\ufeffnetes', 'Ku\u200b\u200bbernetes']],
  ['no-break spaces', 'data science', ['data\u00a0science', 'data&nbsp;science', 'data&#160;science', 'data&#xa0;science', 'data\u202fscience']],
  ['smart quotes', "bachelor's degree", ['bachelor’s degree', "bachelor's degree", 'bachelor&rsquo;s degree', 'bachelor&#39;s degree', 'bachelor&#8217;s degree']],
  ['ligatures', 'workflow efficiency', ['workﬂow eﬃciency', 'WORKFLOW EFFICIENCY']],
  ['letters that stand for two', 'Straße', ['Strasse', 'STRASSE']],
  ['entities of letters', 'café', ['caf&eacute;', 'caf&#233;', 'caf&#xE9;']],
  ['ampersand entities', 'R&D', ['R&amp;D', 'R&#38;D', 'R &amp; D']],
  ['sign entities', 'C++', ['C&#43;&#43;', 'C&plus;&plus;', 'C+&#43;', 'C\\+\\+']],
  ['hash entities', 'C#', ['C&#35;', 'C&num;', 'C\\#']],
  ['dash entities', 'fine-tuning', ['fine&ndash;tuning', 'fine&#8209;tuning', 'fine&#45;tuning']],
  ['hyphens of all kinds', 'AI-driven', ['AI\u2010driven', 'AI\u2011driven', 'AI\u2013driven', 'AI\u2212driven']],
  ['Markdown escapes', 'AI-driven', ['AI\\-driven']],
  ['escaped ampersands', 'M&A', ['M\\&A', 'M \\& A']],
  ['escaped slashes and dots', 'CI/CD', ['CI\\/CD']],
  ['escaped dots', 'Node.js', ['Node\\.js']],
  ['inline tags', 'machine learning', ['machine <em>learning', 'machine</b> learning', 'machine <span class="x">learning', 'machine</strong> <strong>learning']],
];

describe.each(SAME)('%s make no difference', (_, label, texts) => {
  it.each(texts)(`${label} is found in %j`, (text) => {
    expect(slicesOf([label], `(${text})`)).toEqual([text]);
  });
});

it('an escaped plus that counts is no part of the match', () => {
  expect(slicesOf(['10', 'years'], '10\\+ years')).toEqual(['10', 'years']);
});

it('an entity sign makes another name: C is not found in C&#43;&#43;', () => {
  expect(labelsIn(['C', 'C++'], 'C&#43;&#43; and C&#35;')).toEqual(['C++']);
});

it('a sign may be written as an entity in the middle of a name', () => {
  expect(slicesOf(['C++ developer'], 'C&#43;&#43; developer')).toEqual(['C&#43;&#43; developer']);
});

it.each(['valueOf', 'toString', '__proto__'])('no entity is called like what every object has: &%s;', (name) => {
  expect(slicesOf(['Python', 'SQL'], `SQL &${name}; Python a&${name};b`)).toEqual(['SQL', 'Python']);
});

it('a plain ampersand that looks like an entity is none', () => {
  expect(slicesOf(['R&D', 'AT&T'], 'R&D; AT&T;')).toEqual(['R&D', 'AT&T']);
});

describe('HTML', () => {
  it('is read through its tags', () => {
    expect(slicesOf(['Python', 'SQL', 'Go'], '<ul><li>Python</li><li><b>SQL</b></li></ul><p class="x">Go</p>')).toEqual(['Python', 'SQL', 'Go']);
  });

  it('hides what stands inside a tag', () => {
    expect(slicesOf(['Python', 'class', 'link'], '<a class="python" href="https://python.org">link</a>')).toEqual(['link']);
  });

  it('hides what stands inside a comment', () => {
    expect(slicesOf(['Python'], '<!-- Python -->')).toEqual([]);
  });

  it('is not seen in a less-than sign', () => {
    expect(slicesOf(['Python', 'Java'], 'Python <3 Java, 5 < 6, a <b')).toEqual(['Python', 'Java']);
  });

  it('is not seen in an unknown tag', () => {
    expect(slicesOf(['string', 'List'], 'List<string>')).toEqual(['List', 'string']);
  });
});

describe('scripts without spaces', () => {
  it('are matched inside a run of other characters', () => {
    expect(slicesOf(['機械学習'], '私は機械学習を使う')).toEqual(['機械学習']);
  });

  it('are told apart character by character', () => {
    expect(labelsIn(['機械', '機会', 'データ'], '機会、データ')).toEqual(['機会', 'データ']);
  });

  it('may stand beside Latin letters', () => {
    expect(slicesOf(['Python', 'AWS認定'], 'Pythonを使う。AWS認定')).toEqual(['Python', 'AWS認定']);
  });
});

it('names in other alphabets fold their case', () => {
  expect(slicesOf(['Программирование', 'Ψυχολογία'], 'ПРОГРАММИРОВАНИЕ и ψυχολογία')).toEqual(['ПРОГРАММИРОВАНИЕ', 'ψυχολογία']);
});

it('emoji separate and never match', () => {
  expect(slicesOf(['Python', '😀', '🚀'], '🚀Python😀')).toEqual(['Python']);
});
