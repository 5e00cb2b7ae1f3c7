/** How comparisons are said, alike in every format. */
import type { ComparedSkill, Comparison } from '../../compare/index.js';
import type { ExtractedSkill } from '../../extractor.js';
import { factorWord, timeWord, yearsWord } from '../render/words.js';
import { counted } from '../numbers.js';

export const NO_SCORE = 'cannot say: the posting names no skill';

/** A share in whole percent; what is not nothing is never '0 %'. */
export function percentWord(share: number): string {
  const percent = Math.round(share * 100);
  return percent === 0 && share > 0 ? '< 1 %' : `${percent} %`;
}

/** A coverage; null when the role has no skill of that level. */
export function coverageWord(coverage: number | null): string {
  return coverage === null ? 'none asked' : percentWord(coverage);
}

/** How many skills the role names. */
export function askedCount({ matched, partial, missing }: Comparison): number {
  return matched.length + partial.length + missing.length;
}

/** 'the role names 12 skills: 5 matched, 2 in part, 5 missing'. */
export function askedWord(comparison: Comparison): string {
  const { matched, partial, missing } = comparison;
  const asked = askedCount(comparison);
  if (asked === 0) return 'the role names no skill';
  return `the role names ${counted(asked, 'skill')}: ${matched.length} matched, ${partial.length} in part, ${missing.length} missing`;
}

/** What the candidate's skill is to the one asked for. */
export function relationWord({ held, relation, asked, alternative, factors }: ComparedSkill): string {
  const because = factors.find(({ name }) => name === 'relation')?.because ?? held.prefLabel;
  if (alternative) return `${because}, which will do in place of ${asked.prefLabel}`;
  return relation === 'same' ? 'the same skill' : because;
}

/** 'credit 0.3'. */
export function creditWord({ credit }: ComparedSkill): string {
  return `credit ${factorWord(credit)}`;
}

function plural(years: string): string {
  return `${years} ${years === '1' ? 'year' : 'years'}`;
}

/** Years asked and held: '3+ years asked, 2 held'; '' when neither is told. */
export function yearsComparedWord({ asked, held, years }: ComparedSkill): string {
  const wanted = yearsWord(asked.years, 'posting');
  if (years) return `${plural(wanted === '' ? factorWord(years.asked) : wanted)} asked, ${factorWord(years.held)} held`;
  const has = timeWord(held, 'resume');
  if (wanted !== '') return `${plural(wanted)} asked, none said`;
  return has === '' ? '' : `${has.endsWith('mo') ? has : plural(has)} held`;
}

/** Years asked for a skill that is missing. */
export function yearsAskedWord({ years }: ExtractedSkill): string {
  return years ? `${plural(yearsWord(years, 'posting'))} asked` : '';
}
