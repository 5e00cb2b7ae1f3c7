import type { ExtractedSkill } from '../../extractor.js';
import type { Colors } from '../io.js';
import { contextOf } from './context.js';
import { evidenceWord, factorWord, weightWord } from './words.js';

const INDENT = '     ';
/** Room for 'line 12345: «»' and the dots. */
const FRAME = 16;
const LEAST_ROOM = 20;

/** Said once below the table rather than with every skill: it is the same for all. */
export const SCALE_NOTE = 'scale makes the heaviest skill of the document 1.';

function equation(skill: ExtractedSkill): string {
  const factors = skill.explanation?.factors ?? [];
  const parts = factors.map(({ name, value, because }) => `${name} ${factorWord(value)}${name === 'scale' ? '' : ` (${evidenceWord(because)})`}`);
  return `${weightWord(skill.weight)} = ${parts.join(' × ')}`;
}

function firstMention(skill: ExtractedSkill, text: string, width: number, colors: Colors): string {
  const first = skill.mentions[0];
  if (!first) return '';
  const { line, before, mention, after } = contextOf(text, first, Math.max(LEAST_ROOM, width - INDENT.length - first.text.length - FRAME));
  return `${colors.dim(`line ${line}:`)} ${before}«${colors.bold(mention)}»${after}`;
}

/** Breaks between words, so that no line is wider than asked unless one word is. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/**
 * Why a skill weighs what it weighs, and its first mention: indented lines.
 *
 * @param width characters in a line
 */
export function explanation(skill: ExtractedSkill, text: string, width: number, colors: Colors): string {
  const lines = [...wrap(equation(skill), width - INDENT.length - 1).map((line) => colors.dim(line)), firstMention(skill, text, width, colors)];
  return lines.map((line) => INDENT + line).join('\n');
}
