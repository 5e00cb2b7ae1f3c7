/** Labels that would fire in any text, and guards that guard nothing. */
import { foldKey } from '../../matcher/fold-key.js';
import { createMatcher } from '../../matcher/matcher.js';
import { variantsOf } from '../../matcher/variants.js';
import { labelsOf } from '../concept.js';
import { isCommonWord, isShort } from './common.js';
import type { Finding, Reviewed } from './finding.js';
import type { Claim } from './labels.js';

/** A label that stands in everyday text, without a policy that says when it counts. */
export function unguarded(claim: Claim): Finding[] {
  if (claim.exactCase || claim.ambiguous) return [];
  const place = { severity: 'warning', concept: claim.concept, field: claim.field, label: claim.label } as const;
  const remedy = 'list it in exactCase or ambiguous, or remove it';
  if (isShort(claim.label))
    return [{ ...place, rule: 'unguarded-short', message: `'${claim.concept.id}' has the label '${claim.label}' of one or two letters, unguarded; ${remedy}` }];
  if (isCommonWord(claim.label))
    return [{ ...place, rule: 'unguarded-word', message: `'${claim.concept.id}' has the label '${claim.label}', a common English word, unguarded; ${remedy}` }];
  return [];
}

/** supportedBy decides on ambiguous labels, and helps those whose case counts. */
export function idleSupport(concept: Reviewed): Finding[] {
  if (concept.supportedBy.length === 0 || concept.ambiguous.length > 0 || concept.exactCase.length > 0) return [];
  return [
    {
      rule: 'idle-support',
      severity: 'warning',
      concept,
      field: 'supportedBy',
      message: `'${concept.id}' has supportedBy but no label in ambiguous or exactCase that it could support; remove it, or list the doubtful labels in ambiguous`,
    },
  ];
}

function contains(phrase: string, name: string): boolean {
  return name !== '' && ` ${phrase} `.includes(` ${name} `);
}

/** A phrase of notIn hides a label only if it holds one. */
export function idlePhrases(concept: Reviewed): Finding[] {
  if (concept.notIn.length === 0) return [];
  const spellings = labelsOf(concept).flatMap(variantsOf);
  const names = new Set([...spellings.map(foldKey), ...spellings.map(plainWords)]);
  // What the matcher itself reads in the phrase: it knows more spellings than the keys tell (K-6 for k6).
  const matcher = createMatcher(labelsOf(concept));
  return concept.notIn
    .filter((phrase) => matcher.match(phrase).length === 0 && ![...names].some((name) => contains(foldKey(phrase), name) || contains(plainWords(phrase), name)))
    .map((phrase) => ({
      rule: 'idle-phrase',
      severity: 'warning',
      concept,
      field: 'notIn',
      label: phrase,
      message: `'${concept.id}' has notIn '${phrase}', which contains none of its labels; remove it, or add the label`,
    }));
}

/** 'R&D' as 'r d': labels and phrases meet wherever a token of the phrase is the label. */
function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}
