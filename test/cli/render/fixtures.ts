import { createExtractor } from '../../../src/extractor.js';
import type { ExtractedSkill } from '../../../src/extractor.js';
import type { DocumentSkills } from '../../../src/cli/render/document-skills.js';
import { type ConceptInput, Taxonomy } from '../../../src/taxonomy/index.js';
import { SkillVector } from '../../../src/vector/index.js';

/** What `extract` hands to a renderer, from a text and a small taxonomy. */
export async function documentOf(text: string, concepts: readonly ConceptInput[], name = 'posting.txt'): Promise<DocumentSkills> {
  const extractor = await createExtractor({ taxonomy: Taxonomy.from(concepts, { name: 'small', version: '2' }) });
  const extraction = extractor.extract(text, { explain: true, kind: 'posting' });
  return { name, text, extraction, found: extraction.skills.length };
}

/** The same from skills made by hand, for what no extractor would find. */
export function documentWith(text: string, skills: readonly ExtractedSkill[], name = 'posting.txt'): DocumentSkills {
  return { name, text, extraction: { kind: 'posting', skills, vector: SkillVector.from({}), alternatives: [], taxonomy: { name: 'small', version: '2' } }, found: skills.length };
}

/** A skill made by hand; every span is a mention. */
export function skill(text: string, prefLabel: string, spans: ReadonlyArray<readonly [start: number, end: number]>, more: Partial<ExtractedSkill> = {}): ExtractedSkill {
  const level = more.level ?? 'required';
  const mentions = spans.map(([start, end]) => ({ start, end, text: text.slice(start, end), section: 'other' as const, level }));
  return { id: prefLabel.toLowerCase(), prefLabel, kind: 'technology', weight: 0.5, confidence: 1, level, mentions, ...more };
}

/** Places that a text takes in a terminal: two for wide characters, none for colours. */
export function columnsOf(line: string): number {
  const plain = line.replace(/\u001B\[\d+m/g, '').normalize('NFC');
  return [...plain].reduce(
    (sum, character) => sum + (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|\p{Emoji_Presentation}/u.test(character) ? 2 : 1),
    0,
  );
}
