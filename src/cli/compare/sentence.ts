/** The sentence of a document that speaks for a skill. */
import type { ExtractedSkill, Mention } from '../../extractor.js';
import { type Context, contextOf } from '../render/context.js';

/** A sentence, cut where it is long, around a mention. */
export type Sentence = Omit<Context, 'line'>;

/** Most characters around the mention. */
const ROOM = 200;
/** Longer sentences are not looked through: segmenting a text without full stops costs its length for every skill. */
const REACH = 1000;
/** Nor are more mentions than these: a text may be nothing but one word. */
const MOST_MENTIONS = 50;
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The stretch of a text, within one line, in which the mention's sentence stands. */
function boundsOf(text: string, { start, end }: Mention): { from: number; to: number } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const windowStart = Math.max(lineStart, start - REACH);
  const windowEnd = Math.min(lineEnd < 0 ? text.length : lineEnd, end + REACH);
  let [from, to] = [windowStart, windowEnd];
  for (const { index, segment } of SEGMENTER.segment(text.slice(windowStart, windowEnd))) {
    const [first, last] = [windowStart + index, windowStart + index + segment.length];
    if (last <= start) from = last;
    if (last >= end) {
      to = last;
      break;
    }
    if (first >= end) break;
  }
  return { from, to };
}

function sentenceAround(text: string, mention: Mention): Sentence {
  const { from, to } = boundsOf(text, mention);
  const { before, mention: words, after } = contextOf(text.slice(from, to), { start: mention.start - from, end: mention.end - from }, ROOM);
  return { before: before.replace(/^[\s\-*•·#>]+/u, ''), mention: words, after };
}

/** Where the skill has years, beside a number; then where it was used rather than where it is listed. */
function tellingOf(text: string, skill: ExtractedSkill, mention: Mention): number {
  const { from, to } = skill.years ? boundsOf(text, mention) : { from: 0, to: 0 };
  const besideNumber = /\d/.test(text.slice(from, to));
  return (besideNumber ? 2 : 0) + (mention.section === 'experience' ? 1 : 0);
}

/** The sentence that says most of a skill, of those at its level; the first of equals. Undefined when the skill has no mention. */
export function sentenceOf(text: string, skill: ExtractedSkill): Sentence | undefined {
  let best: { mention: Mention; telling: number } | undefined;
  for (const mention of skill.mentions.filter(({ level }) => level === skill.level).slice(0, MOST_MENTIONS)) {
    const telling = tellingOf(text, skill, mention);
    if (!best || telling > best.telling) best = { mention, telling };
  }
  return best && sentenceAround(text, best.mention);
}

/** As plain text. */
export function sentenceText({ before, mention, after }: Sentence): string {
  return `${before}${mention}${after}`;
}
