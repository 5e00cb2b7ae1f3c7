/** Labels that are the same name: within a concept superfluous, across concepts undecidable. */
import { foldKey } from '../../matcher/fold-key.js';
import { createMatcher } from '../../matcher/matcher.js';
import { variantsOf } from '../../matcher/variants.js';
import type { Finding } from './finding.js';
import { type Claim, claimsByName, keptApartByCase, letters } from './labels.js';

function pairs(group: readonly Claim[]): Array<readonly [Claim, Claim]> {
  return group.flatMap((first, i) => group.slice(i + 1).map((second) => [first, second] as const)).filter(([a, b]) => !keptApartByCase(a, b));
}

function duplicate([first, second]: readonly [Claim, Claim]): Finding | undefined {
  const place = { rule: 'duplicate-label', severity: 'error', concept: second.concept, field: second.field, label: second.label } as const;
  const twin = first.label === second.label ? `'${second.label}'` : `'${second.label}' (as '${first.label}')`;
  if (first.concept === second.concept) return { ...place, rule: 'written-twice', severity: 'warning', message: `'${second.concept.id}' has the label ${twin} twice; remove one` };
  if (first.ambiguous && second.ambiguous) return undefined;
  const open = [first, second].filter((claim) => !claim.ambiguous).map((claim) => `'${claim.concept.id}'`);
  return {
    ...place,
    message: `'${second.concept.id}' has the label ${twin}, which '${first.concept.id}' has too; remove it from one, or make it ambiguous in ${open.join(' and ')}`,
  };
}

/** Labels that fold to the same name, within a concept or across concepts that do not both call it ambiguous. */
export function duplicates(claims: readonly Claim[]): Finding[] {
  return (
    [...claimsByName(claims)]
      // A label without a key is none to the matcher, and so the same as no other.
      .flatMap(([key, group]) => (key === '' ? [] : pairs(group)))
      .map(duplicate)
      .filter((finding) => finding !== undefined)
  );
}

const MOST_ACRONYM_LETTERS = 6;

/** Letters, digits and the signs that tell names apart: what a hurried reader sees. */
function glance(label: string): string {
  return label.replace(/[^\p{L}\p{N}+#]+/gu, '').toLowerCase();
}

/** Letters of names such as SSI, CCS-P, eMDs: one letter more or a hyphen makes another name of it, as a rule. */
function isAcronym(label: string): boolean {
  const own = letters(label);
  return own.length <= MOST_ACRONYM_LETTERS && /^\p{L}+$/u.test(own) && (own.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !/\p{Ll}{3}/u.test(own);
}

/** True when the case of one is its own, and the other stands in another. */
function isOwnCase(first: Claim, second: Claim): boolean {
  return (first.exactCase || second.exactCase) && letters(first.label) !== letters(second.label);
}

/** They differ in case, punctuation or plural only: `Llama Index` beside `LlamaIndex` is for those who look the name up. */
function hasSameWords(first: Claim, second: Claim): boolean {
  return words(first.label) === words(second.label);
}

function words(label: string): string {
  return label
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#]+/u)
    .map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''))
    .join(' ')
    .trim();
}

/** True when the matcher reads the second where only the first is written. */
function makes(first: Claim, second: Claim): boolean {
  const [match] = createMatcher([first.label], { exactCase: () => first.exactCase }).match(second.label);
  return match?.start === 0 && match.end === second.label.length;
}

function hasSamePolicy(first: Claim, second: Claim): boolean {
  const { anyForm } = second.concept;
  return first.exactCase === second.exactCase && first.ambiguous === second.ambiguous && (!anyForm.includes(second.label) || anyForm.includes(first.label));
}

function near(first: Claim, second: Claim, isTaken: boolean): Finding | undefined {
  if (keptApartByCase(first, second) || (first.ambiguous && second.ambiguous)) return undefined;
  const place = { severity: 'warning', concept: second.concept, field: second.field, label: second.label } as const;
  if (first.concept !== second.concept) {
    if (isOwnCase(first, second) || isAcronym(first.label) || isAcronym(second.label)) return undefined;
    return {
      ...place,
      rule: 'near-duplicate',
      message: `'${second.concept.id}' has the label '${second.label}', much like '${first.label}' of '${first.concept.id}'; remove one, or make both ambiguous`,
    };
  }
  if (second.field === 'prefLabel' || isTaken || !hasSameWords(first, second) || !hasSamePolicy(first, second) || !makes(first, second)) return undefined;
  return { ...place, rule: 'written-twice', message: `'${second.concept.id}' has the label '${second.label}', which is made by rule from '${first.label}'; remove it` };
}

/** Labels that a rule makes of another label, and labels of two concepts that differ by little more than spaces or a plural. */
export function nearDuplicates(claims: readonly Claim[]): Finding[] {
  const byName = claimsByName(claims);
  const findings = new Map<string, Finding>();
  const offer = (first: Claim, second: Claim): void => {
    if (first === second || foldKey(first.label) === foldKey(second.label)) return;
    const isTaken = (byName.get(foldKey(second.label)) ?? []).some((other) => other.concept !== second.concept);
    const finding = near(first, second, isTaken);
    const key = [first, second].map((claim) => `${claim.concept.id} ${claim.label}`).sort();
    if (finding && !findings.has(key.join('\n'))) findings.set(key.join('\n'), finding);
  };
  const atGlance = new Map<string, Claim>();
  for (const claim of claims) {
    for (const variant of variantsOf(claim.label).slice(1)) for (const other of byName.get(foldKey(variant)) ?? []) offer(claim, other);
    const other = atGlance.get(glance(claim.label));
    if (other === undefined) atGlance.set(glance(claim.label), claim);
    else if (other.concept !== claim.concept) offer(other, claim);
  }
  return [...findings.values()];
}
