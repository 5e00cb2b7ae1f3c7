/** Places in which skills stand. */

/** Where a skill of the taxonomy stands in a line. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 *     experience with Kafka        proficient in Go, R        tools such as Jira
 *     ^^^^^^^^^^^^^^^ sees what follows
 */
const CUE =
  /(?:\b(?:experience|expertise|expert|proficien\w+|skills?|skilled|knowledge|familiar(?:ity)?|understanding|background|fluen\w+|competen\w+|exposure|certifi\w+|training|comfortable|versed|grounding|command|mastery)\s+(?:[a-z-]+\s+)?(?:with|in|of|using|on|to|as)|\bsuch as|\bincluding|\be\.g\.,?|\b(?:tools|frameworks|libraries|languages|technologies|platforms|methods|techniques)\s+like|\b(?:using|via))\s+(?:[a-z]+ly\s+)?[("“]?$/iu;
const FARTHEST_CUE = 60;

/** Python, Kafka and — what stands between the items of a list. */
const BETWEEN_ITEMS = /^\s*(?:[,;/|•·&+(]|,?\s*(?:and|or|and\/or)\b)\s*(?:and|or)?\s*$/i;
const FARTHEST_ITEM = 12;

/** True when a skill of the taxonomy is the neighbour in a list, or words stand before that call for a skill. */
export function isSkillContext(line: string, { start, end }: Span, known: readonly Span[]): boolean {
  const neighbour = (from: number, to: number): boolean => to > from && to - from <= FARTHEST_ITEM && BETWEEN_ITEMS.test(line.slice(from, to));
  if (known.some((skill) => neighbour(skill.end, start) || neighbour(end, skill.start))) return true;
  return CUE.test(line.slice(Math.max(0, start - FARTHEST_CUE), start));
}
