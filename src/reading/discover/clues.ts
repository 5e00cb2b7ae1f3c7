/** Words that call for a skill before a phrase, or speak of one behind it. */
import type { Span } from './phrases.js';

/**
 * ```text
 * experience with Zorble     tools such as Zorble
 * ^-------------- before     ^-------------
 * ```
 */
const BEFORE =
  /(?:\b(?:experience|experienced|expertise|expert|proficien\w+|skills?|skilled|knowledge|familiar(?:ity)?|understanding|background|fluen\w+|competen\w+|exposure|certifi\w+|trained|comfortable|versed|grounding|command|mastery|worked|built|written|developed|implemented|programming|coding|deployed|integrat\w+)\s+(?:[a-z-]+\s+)?(?:with|in|of|using|on|to)|\b(?:tools?|frameworks?|libraries|languages?|technologies|platforms?|methods|techniques|databases?|systems|services|stacks?|software|packages|solutions)(?:,?\s+(?:like|such\s+as|including)|\s*\((?:e\.?g\.?,?|like|such\s+as|including))|\b(?:using|via|leveraging|utili[sz]ing))\s+(?:[a-z]+ly\s+|the\s+)?[("“*]*$/iu;
const COLON_BEFORE =
  /\b(?:tools?|frameworks?|libraries|languages?|technologies|technology|tech|platforms?|databases?|systems|stacks?|software|packages|programming|clouds?|backend|frontend|web|devops|ides?|skills|e\.g\.?)\s*\)?\s*:\s*\**\s*$/iu;
const EXAMPLE_BEFORE = /(?:\bsuch\s+as|\bincluding|\be\.?g\.?,?|\blike|\bfor\s+example,?)\s+["“*]*$/iu;
const FARTHEST = 60;

const AFTER =
  /^ (?:frameworks?|librar(?:y|ies)|scripts?|scripting|programming|quer(?:y|ies)|sdks?|plugins?|databases?|clusters?|pipelines|jobs|toolkit|stack|ecosystem|certifi\w+|tooling|codebases?|notebooks?|dashboards?|containers?|modules|applications|apps)\b/i;

export function followsCue(text: string, { start }: Span): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - FARTHEST), start));
}

/** `such as Zorble`, whatever stands before it. */
export function followsExampleCue(text: string, { start }: Span): boolean {
  return EXAMPLE_BEFORE.test(text.slice(Math.max(0, start - FARTHEST), start));
}

/** `Languages: Zorble, Python` */
export function followsListHead(text: string, { start }: Span): boolean {
  return COLON_BEFORE.test(text.slice(Math.max(0, start - FARTHEST), start));
}

export function precedesCue(text: string, { end }: Span): boolean {
  return AFTER.test(text.slice(end, end + 20));
}
