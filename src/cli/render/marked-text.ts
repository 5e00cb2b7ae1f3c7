import type { ExtractedSkill, Mention } from '../../extractor.js';
import { type Markup, html } from './markup.js';
import { segmentsOf } from './segments.js';
import { LEVELS, weightWord } from './words.js';

/** Anchor of the skill at a place in the list. */
export function skillAnchor(index: number): string {
  return `skill-${index + 1}`;
}

/** Anchor of the mention that begins at an offset. */
export function mentionAnchor(start: number): string {
  return `at-${start}`;
}

interface Marked extends Mention {
  readonly skill: ExtractedSkill;
  readonly index: number;
}

function describe({ skill, level }: Marked): string {
  return `${skill.prefLabel}, ${level}, weight ${weightWord(skill.weight)}`;
}

/** Strongest level first, then the heaviest skill. */
function mostTelling(mentions: readonly Marked[]): Marked | undefined {
  return [...mentions].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.index - b.index)[0];
}

function mark(start: number, text: string, mentions: readonly Marked[]): Markup {
  const main = mostTelling(mentions);
  if (!main) return html`${text}`;
  const title = [main, ...mentions.filter((mention) => mention !== main)].map(describe).join('; ');
  return html`<mark class="${main.level}"><a id="${mentionAnchor(start)}" href="#${skillAnchor(main.index)}" title="${title}" aria-label="${text}: ${title}">${text}</a></mark>`;
}

/** The text of a document with every mention marked by level and linked to its skill. */
export function markedText(text: string, skills: readonly ExtractedSkill[]): Markup {
  const mentions = skills.flatMap((skill, index) => skill.mentions.map((mention): Marked => ({ ...mention, skill, index })));
  return html`${segmentsOf(text, mentions).map((segment) => mark(segment.start, segment.text, segment.mentions))}`;
}
