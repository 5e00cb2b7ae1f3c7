/** Words for people and their departments beside a candidate: `project manager`, `Department of Chemistry`. */
import type { Source } from './source.js';

const ROLES =
  'developer|engineer|manager|analyst|architect|scientist|specialist|consultant|designer|administrator|team|department|leader|lead|officer|director|intern|technician|coordinator|researcher|tester|owner|professional|practitioner|representative|executive|associate|colleague|staff|organisation|organization|division|section';
const ROLE = new RegExp(`^ (?:${ROLES})s?\\b`, 'i');
const LONGEST_ROLE = 18;

/** The first three letters of a word in one number, whatever their case; other units may have that of letters. */
function headOf(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

/** A bit for the head of each role: one word in two begins with a letter of these, one in thirty with three. */
const ROLE_HEADS = new Int32Array(1 << 10);
for (const role of ROLES.split('|')) {
  const head = headOf(role.charCodeAt(0), role.charCodeAt(1), role.charCodeAt(2));
  ROLE_HEADS[head >> 5] = (ROLE_HEADS[head >> 5] as number) | (1 << (head & 31));
}

/** A word for people comes next: `data engineering team`, `project manager`. */
export function isBeforeRole({ text, units }: Source, end: number): boolean {
  if (units[end] !== 0x20) return false;
  const head = headOf(units[end + 1] as number, units[end + 2] as number, units[end + 3] as number);
  return (((ROLE_HEADS[head >> 5] as number) >>> (head & 31)) & 1) !== 0 && ROLE.test(text.slice(end, end + LONGEST_ROLE));
}

const DEPARTMENT = /\b(?:department|dept\.?|faculty|institute|school|cent(?:er|re)|division|section|chair|ministry) (?:of|for) (?:the )?$/i;
const LONGEST_DEPARTMENT = 24;
const SHORTEST_DEPARTMENT = 8;

/** Cheap test before DEPARTMENT: "of", "for", "of the" or "for the" and a space. */
function followsOfOrFor(units: Uint16Array, start: number): boolean {
  if (start < SHORTEST_DEPARTMENT || units[start - 1] !== 0x20) return false;
  const last = units[start - 2] as number;
  if (last !== 0x65) return last === 0x66 || last === 0x72;
  const letter = (units[start - 6] as number) | 0x20;
  return units[start - 5] === 0x20 && (letter === 0x66 || letter === 0x72);
}

/** A word for a house of learning stands before it: `Department of Chemistry`, `School of Nursing`. */
export function isOfDepartment({ text, units }: Source, start: number): boolean {
  return followsOfOrFor(units, start) && DEPARTMENT.test(text.slice(Math.max(0, start - LONGEST_DEPARTMENT), start));
}
