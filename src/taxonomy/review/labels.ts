import { foldKey } from '../../matcher/fold-key.js';
import { labelsOf } from '../concept.js';
import type { Reviewed } from './finding.js';

/** One written label with its policy. */
export interface Claim {
  readonly concept: Reviewed;
  readonly field: 'prefLabel' | 'altLabels' | 'hiddenLabels';
  readonly label: string;
  readonly exactCase: boolean;
  readonly ambiguous: boolean;
}

/** All labels that are looked for in texts: those of collections are not. */
export function claimsOf(concepts: readonly Reviewed[]): Claim[] {
  return concepts.flatMap((concept) => {
    if (concept.collection) return [];
    const [exact, ambiguous] = [new Set(concept.exactCase), new Set(concept.ambiguous)];
    const shown = 1 + concept.altLabels.length;
    return labelsOf(concept).map((label, i): Claim => {
      const field = i === 0 ? 'prefLabel' : i < shown ? 'altLabels' : 'hiddenLabels';
      return { concept, field, label, exactCase: exact.has(label), ambiguous: ambiguous.has(label) };
    });
  });
}

/** Claims by the name that they are to the matcher, case aside. */
export function claimsByName(claims: readonly Claim[]): Map<string, Claim[]> {
  const byName = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = foldKey(claim.label);
    const group = byName.get(key);
    if (group) group.push(claim);
    else byName.set(key, [claim]);
  }
  return byName;
}

/** True when no text can mean both: each wants its own upper and lower case. */
export function keptApartByCase(a: Claim, b: Claim): boolean {
  return a.exactCase && b.exactCase && letters(a.label) !== letters(b.label);
}

/** A label without all that is neither letter nor digit. */
export function letters(label: string): string {
  return label.replace(/[^\p{L}\p{N}]+/gu, '');
}
