/** Phrases that name an employer or a person. What is a name at one place of a document is one everywhere in it. */
import type { Span } from './phrases.js';

const BEFORE =
  /(?:\b(?:at|@|join|joining|joined|about|company|client|clients|customer|customers|employer|founded by|led by|backed by|acquired by|Mr|Mrs|Ms|Mx|Dr|Prof|Dear|Sir|Miss|CEO|CTO|founders?)[.,:]? (?:the )?|@)$/i;
const AFTER =
  /^(?:['’]s\b|,? (?:is|are) (?:an?|the|seeking|looking|hiring|searching|committed|proud|one|not|growing|building|on|in|dedicated|now|recruiting|at)\b| (?:has|was|were|will|offers|provides|believes|helps|serves|does|values|partners|employs|strives|invites|began|exists|combines|brings|works|makes|offices?|team|teams|employees|culture|careers|customers|headquarters|HQ)\b|,? (?:Inc|LLC|Ltd|GmbH|Corp|PLC|Pvt|Group|University|College|Institute|Street|Road|Avenue)\b|, (?:A[LKZ]|CA|CO|CT|FL|GA|IL|IN|MA|MD|MI|MN|NC|NJ|NY|OH|OR|PA|TX|UT|VA|WA|India|USA|UK|Inc)\b)/;
const REACH = 24;
const FIRMS =
  /\b(?:companies|clients|customers|brands|alumni|investors|founders|leaders|employers|enterprises|competitors|startups|firms|partners|engineers|offices|cities|locations|countries|universities|institutes)\b[^.]{0,40}$/i;
const REACH_OF_FIRMS = 70;

/** Words around the phrase say that it is an employer or a person. */
export function isNameOfSomebody(text: string, { start, end }: Span): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - REACH), start)) || AFTER.test(text.slice(end, end + REACH));
}

/**
 * ```text
 * trusted by companies such as Acme, Zorb and others
 *            ^-------- firms   ^ the list
 * ```
 */
export function isListOfFirms(text: string, sentenceStart: number, listStart: number): boolean {
  return FIRMS.test(text.slice(Math.max(sentenceStart, listStart - REACH_OF_FIRMS), listStart));
}
