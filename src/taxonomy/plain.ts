import type { Concept, ConceptInput } from './concept.js';

type Lists = 'altLabels' | 'hiddenLabels' | 'exactCase' | 'ambiguous' | 'anyForm' | 'supportedBy' | 'notIn';

/** A concept as a person would write it: what is empty or false is left out, one broader stands alone. */
export function plainConcept(concept: Omit<Concept, 'narrower'>): ConceptInput & { readonly id: string } {
  const lists = (...fields: Lists[]): Partial<Record<Lists, readonly string[]>> =>
    Object.fromEntries(fields.filter((field) => concept[field].length > 0).map((field) => [field, concept[field]]));
  const { broader, related } = concept;
  return {
    id: concept.id,
    prefLabel: concept.prefLabel,
    ...lists('altLabels', 'hiddenLabels'),
    kind: concept.kind,
    ...(broader.length > 0 ? { broader: broader.length === 1 ? (broader[0] as string) : broader } : {}),
    ...(related.length > 0 ? { related } : {}),
    ...lists('exactCase', 'ambiguous', 'anyForm', 'supportedBy', 'notIn'),
    ...(concept.definition === undefined ? {} : { definition: concept.definition }),
    ...(concept.collection ? { collection: true } : {}),
  };
}
