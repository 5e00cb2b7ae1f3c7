/** Phrases that look like skills and are in no taxonomy: a part of their own, below the skills. */
import Table from 'cli-table3';
import type { DiscoveredSkill } from '../../extractor.js';
import { type Colors, oneLine } from '../io.js';
import { contextOf } from './context.js';
import type { DocumentSkills } from './document-skills.js';
import { type Markup, html } from './markup.js';
import { evidenceWord, signedWord, weightWord } from './words.js';

const NOTE = 'Not in the taxonomy, and not in the vector';
const HEAD = ['confidence', 'phrase', 'level', 'seen'];
const MOST_PHRASE = 44;
/** The widths of the other three columns, and what stands between the four. */
const OTHER_COLUMNS = 33;
const CONTEXT = 70;
const NO_LINES = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' };
const NO_INNER_LINES = { left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: ' ' };

function phraseCount(discovered: readonly DiscoveredSkill[]): string {
  if (discovered.length === 1) return '1 unknown phrase that may be a skill';
  return `${discovered.length === 0 ? 'no' : discovered.length} unknown phrases that may be skills`;
}

function reasonWords({ reasons }: DiscoveredSkill): string {
  return reasons.map(({ evidence, weight }) => `${evidenceWord(evidence)} ${signedWord(weight)}`).join(', ');
}

/**
 * The part for a terminal; undefined when discovery was not asked for.
 *
 * @param width characters in a line
 * @param explained add the evidence for each phrase
 */
export function discoveredTable({ extraction: { discovered } }: DocumentSkills, colors: Colors, width: number, explained: boolean): string | undefined {
  if (!discovered) return undefined;
  const title = `${colors.bold(phraseCount(discovered))} · ${colors.dim(NOTE)}`;
  if (discovered.length === 0) return title;
  const longest = Math.max(...discovered.map((skill) => oneLine(skill.text).length));
  const phraseWidth = explained ? Math.max(MOST_PHRASE, width - OTHER_COLUMNS) : Math.min(longest, MOST_PHRASE) + 2;
  const table = new Table({
    colWidths: [12, Math.max(phraseWidth, 8), 11, 6],
    wordWrap: true,
    chars: { ...NO_LINES, ...NO_INNER_LINES },
    style: { 'padding-left': 0, 'padding-right': 1, head: [], border: [] },
  });
  table.push(HEAD.map((name) => colors.dim(name)));
  for (const skill of discovered) {
    const phrase = oneLine(skill.text);
    table.push([weightWord(skill.confidence), phrase.length > MOST_PHRASE ? `${phrase.slice(0, MOST_PHRASE - 1)}…` : phrase, skill.level, `${skill.mentions.length}×`]);
    if (explained) table.push([{ colSpan: HEAD.length, content: colors.dim(`  ${reasonWords(skill)}`) }]);
  }
  return `${title}\n\n${table.toString().replace(/ +$/gm, '')}`;
}

function item(skill: DiscoveredSkill, text: string): Markup {
  const [first] = skill.mentions;
  if (!first) return html``;
  const { line, before, mention, after } = contextOf(text, first, CONTEXT);
  return html`<li><b>${skill.text}</b> <span class="level ${skill.level}">${skill.level}</span> <span class="where">confidence ${weightWord(skill.confidence)}, line ${line}, ${skill.mentions.length}×</span>
<q>${before}<b>${mention}</b>${after}</q>
<div class="reasons">${skill.reasons.map(({ evidence, weight }) => html`<span class="reason">${evidenceWord(evidence)} ${signedWord(weight)}</span> `)}</div></li>
`;
}

/** The part for the page; undefined when discovery was not asked for. */
export function discoveredPart({ text, extraction: { discovered } }: DocumentSkills): Markup | undefined {
  if (!discovered) return undefined;
  return html`<h2 id="discovered">${phraseCount(discovered)}</h2>
<p class="label">${NOTE}.</p>
${discovered.length > 0 ? html`<ol class="mentions">${discovered.map((skill) => item(skill, text))}</ol>` : undefined}
`;
}
