/** What the mentions of one skill say together. */
import { PROFICIENCIES, proficiencyNamed } from '../reading/proficiency.js';
import type { ReadMention } from '../reading/mention-reader.js';
import type { Level, Proficiency, Years } from '../reading/types.js';
import { monthsTogether } from './months.js';

const RANK: Readonly<Record<Level, number>> = { mentioned: 0, preferred: 1, required: 2 };

/** The strongest level of any mention. */
export function strongestLevel(mentions: ReadonlyArray<{ readonly level: Level }>): Level {
  let strongest: Level = 'mentioned';
  for (const { level } of mentions) if (RANK[level] > RANK[strongest]) strongest = level;
  return strongest;
}

/** The most that any mention asks for. */
export function mostYears(mentions: readonly ReadMention[]): Years | undefined {
  let most: Years | undefined;
  for (const { years } of mentions) if (years && (!most || years.min > most.min)) most = years;
  return most;
}

/** The highest that any mention names. */
export function highestProficiency(mentions: readonly ReadMention[]): Proficiency | undefined {
  let highest = -1;
  for (const { proficiency } of mentions) if (proficiency) highest = Math.max(highest, PROFICIENCIES.indexOf(proficiency));
  return proficiencyNamed(highest);
}

/** Months of experience; what the text says goes before what the dates tell. */
export function monthsOf(mentions: readonly ReadMention[]): number | undefined {
  let stated: number | undefined;
  let isDated = false;
  for (const { months, period } of mentions) {
    if (months !== undefined) stated = Math.max(stated ?? 0, months);
    if (period) isDated = true;
  }
  return stated ?? (isDated ? monthsTogether(mentions.flatMap(({ period }) => period ?? [])) : undefined);
}
