/** What a curator should look at in a taxonomy that is well-formed. */
import { duplicates, nearDuplicates } from './duplicates.js';
import type { Finding, Reviewed } from './finding.js';
import { idlePhrases, idleSupport, unguarded } from './guards.js';
import { hierarchyFindings } from './hierarchy.js';
import { claimsOf } from './labels.js';

export type { Finding, Reviewed, Rule } from './finding.js';

/** Labels to which a rule does not apply, each with the reason. */
export type Accepted = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Most characters of a definition. */
export const LONGEST_DEFINITION = 120;

function longDefinition(concept: Reviewed): Finding[] {
  const length = concept.definition?.length ?? 0;
  if (length <= LONGEST_DEFINITION) return [];
  return [
    {
      rule: 'long-definition',
      severity: 'warning',
      concept,
      field: 'definition',
      message: `'${concept.id}' has a definition of ${length} characters; shorten it to ${LONGEST_DEFINITION}`,
    },
  ];
}

/**
 * Reviews concepts by the rules of curation (taxonomy/README.md).
 *
 * @param concepts of the whole taxonomy, in the order in which they are written
 * @param accepted by rule, the labels that a curator has looked at and left as they are
 * @returns findings by rule, each with the concept in which to mend it
 */
export function reviewConcepts(concepts: readonly Reviewed[], accepted: Accepted = new Map()): Finding[] {
  const claims = claimsOf(concepts);
  const findings = [
    ...hierarchyFindings(concepts),
    ...duplicates(claims),
    ...nearDuplicates(claims),
    ...claims.flatMap(unguarded),
    ...concepts.flatMap((concept) => [...idleSupport(concept), ...idlePhrases(concept), ...longDefinition(concept)]),
  ];
  return findings.filter(({ rule, label }) => label === undefined || accepted.get(rule)?.has(label) !== true);
}
