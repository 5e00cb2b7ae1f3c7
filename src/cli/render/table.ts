import Table from 'cli-table3';
import type { ExtractedSkill } from '../../extractor.js';
import type { Level } from '../../reading/types.js';
import { type Colors, oneLine } from '../io.js';
import { bar } from './bar.js';
import { discoveredTable } from './discovered.js';
import type { DocumentSkills } from './document-skills.js';
import { SCALE_NOTE, explanation } from './explanation.js';
import { alternativeWords, documentWord, levelCounts, skillCount, timeWord, weightWord } from './words.js';

/** Where the table is shown. */
export interface TableOptions {
  /** Characters in a line. */
  readonly width: number;
  readonly colors: Colors;
}

const BAR_CELLS = 10;
const HEAD = ['weight', 'skill', 'level', 'kind', 'years', 'seen'];
const SKILL_COLUMN = 1;
const LEAST_SKILL = 12;
const MOST_SKILL = 44;
/** Lines only through spaces: the cells speak for themselves, and the text can be copied. */
const NO_LINES = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'].map((name) => [
    name,
    '',
  ]),
);

function paint(level: Level, colors: Colors): (text: string) => string {
  return level === 'required' ? colors.green : level === 'preferred' ? colors.yellow : colors.dim;
}

function header(result: DocumentSkills, colors: Colors): string {
  const { kind, skills } = result.extraction;
  const counts = levelCounts(skills).map(({ level, count }) => paint(level, colors)(`${count} ${level}`));
  return [colors.bold(documentWord(kind)), skillCount(result), ...(counts.length > 0 ? [counts.join(', ')] : [])].join(' · ');
}

function cells(skill: ExtractedSkill, { extraction: { kind } }: DocumentSkills): string[] {
  const weight = `${bar(skill.weight, BAR_CELLS).padEnd(BAR_CELLS)} ${weightWord(skill.weight)}`;
  const name = skill.proficiency ? `${skill.prefLabel} · ${skill.proficiency}` : skill.prefLabel;
  return [weight, oneLine(name), skill.level, skill.kind, timeWord(skill, kind), `${skill.mentions.length}×`];
}

/** Characters beyond Latin may take two places; counting all of them so costs some room and never a name. */
function places(cell: string): number {
  return cell.replace(/[^\0-\u024F\u2000-\u206F\u2580-\u259F]/gu, '  ').length;
}

/** Each column as wide as its widest cell and two spaces; the skill takes from what is left of the line. */
function columnWidths(rows: readonly string[][], width: number, fill: boolean): number[] {
  const widths = HEAD.map((title, column) => Math.max(title.length, ...rows.map((row) => places(row[column] ?? ''))) + 1);
  const others = widths.reduce((sum, own, column) => (column === SKILL_COLUMN ? sum : sum + own), HEAD.length - 1);
  widths[SKILL_COLUMN] = Math.max(LEAST_SKILL, fill ? width - others : Math.min(width - others, MOST_SKILL, widths[SKILL_COLUMN] ?? 0));
  return widths;
}

/** The skills as a table of plain text, at most as wide as asked where that is 72 or more. */
export function renderTable(result: DocumentSkills, options: TableOptions): string {
  const discovered = discoveredTable(result, options.colors, options.width, result.explained === true);
  return [skillTable(result, options), ...(discovered === undefined ? [] : [discovered])].join('\n\n');
}

function skillTable(result: DocumentSkills, options: TableOptions): string {
  const { colors } = options;
  const { skills } = result.extraction;
  if (skills.length === 0) return header(result, colors);
  const rows = skills.map((skill) => cells(skill, result));
  const explained = skills.some((skill) => skill.explanation);
  const colWidths = columnWidths(rows, options.width, explained);
  const total = colWidths.reduce((sum, own) => sum + own, colWidths.length - 1);
  const table = new Table({
    chars: { ...NO_LINES, middle: ' ' },
    style: { 'padding-left': 0, 'padding-right': 1, head: [], border: [] },
    colWidths,
  });
  table.push(HEAD.map((title) => colors.dim(title)));
  skills.forEach((skill, i) => {
    const color = paint(skill.level, colors);
    table.push((rows[i] ?? []).map((cell, column) => (column === 0 || column === 2 ? color(cell) : cell)));
    if (skill.explanation) table.push([{ colSpan: HEAD.length, content: `${explanation(skill, result.text, total, colors)}\n` }]);
  });
  const choices = alternativeWords(result.extraction).map((words) => `any of: ${oneLine(words)}`);
  if (choices.length > 0) table.push([{ colSpan: HEAD.length, content: colors.dim(['', ...choices].join('\n')) }]);
  return [header(result, colors), '', table.toString().replace(/ +$/gm, ''), ...(explained ? [colors.dim(SCALE_NOTE)] : [])].join('\n');
}
