/** What was read and weighed, in the form in which an extraction gives it. */
import type { DiscoveredSkill, Explanation, ExtractedSkill, Mention } from './extraction.js';
import type { DiscoveredPhrase } from './reading/discover/discover.js';
import { reasonsOf } from './reading/evidence.js';
import type { ReadMention } from './reading/mention-reader.js';
import { highestProficiency, monthsOf, mostYears, strongestLevel } from './vector/together.js';
import { type Measure, factorsOf } from './vector/weight.js';
import type { WeighedSkill } from './vector/weighing.js';

/** Why a skill weighs what it weighs; `scale` made the heaviest one 1. */
export function explain({ concept, mentions }: WeighedSkill, document: Measure, scale: number): Explanation {
  return {
    factors: [...factorsOf(concept, mentions, document), { name: 'scale', value: scale, because: 'the heaviest skill has weight 1' }],
    reasons: mentions.map((mention) => reasonsOf(mention.reading, document.fitted)),
  };
}

function toMention(text: string, { start, end, section, level }: Omit<Mention, 'text'>): Mention {
  return { start, end, text: text.slice(start, end), section, level };
}

/** The public form of a discovered phrase. */
export function toDiscovered(text: string, { confidence, places, reasons }: DiscoveredPhrase): DiscoveredSkill {
  const mentions = places.map((place) => toMention(text, place));
  return { text: (mentions[0]?.text ?? '').replace(/\s+/g, ' '), confidence, level: strongestLevel(mentions), mentions, reasons };
}

/** The public form of the mentions. Nearly all skills have one, for which a list that grows is made much too large. */
function toMentions(text: string, mentions: readonly ReadMention[]): Mention[] {
  return mentions.length === 1 ? [toMention(text, mentions[0] as ReadMention)] : mentions.map((mention) => toMention(text, mention));
}

/** The public form of a skill. */
export function toSkill(text: string, { concept, id, mentions, measured, weight }: WeighedSkill, explanation: Explanation | undefined): ExtractedSkill {
  const years = mostYears(mentions);
  const proficiency = highestProficiency(mentions);
  const months = monthsOf(mentions);
  const { level, surest } = measured;
  const { confidence } = surest;
  const { prefLabel, kind } = concept;
  const places = toMentions(text, mentions);
  // Nearly all skills have no more than this, and spreading what they lack took as long as all the rest.
  if (!years && !proficiency && months === undefined && !explanation) return { id, prefLabel, kind, weight, confidence, level, mentions: places };
  return {
    id,
    prefLabel,
    kind,
    weight,
    confidence,
    level,
    ...(years ? { years } : undefined),
    ...(proficiency ? { proficiency } : undefined),
    ...(months === undefined ? undefined : { months }),
    mentions: places,
    ...(explanation ? { explanation } : undefined),
  };
}
