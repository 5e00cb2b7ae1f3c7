/** What sort of skill a concept is. */
export type SkillKind = 'technology' | 'method' | 'knowledge' | 'domain' | 'certification' | 'language' | 'soft';

/** All kinds, in the order in which they are documented. */
export const SKILL_KINDS: readonly SkillKind[] = ['technology', 'method', 'knowledge', 'domain', 'certification', 'language', 'soft'];

/** A skill of a taxonomy. Names follow SKOS. */
export interface Concept {
  /** Stable slug, e.g. 'retrieval-augmented-generation'. */
  readonly id: string;
  /** The name to show. */
  readonly prefLabel: string;
  /** Other names in real use. */
  readonly altLabels: readonly string[];
  /** Misspellings: matched, never shown. */
  readonly hiddenLabels: readonly string[];
  readonly kind: SkillKind;
  /** Ids of the parents; empty for a top concept. */
  readonly broader: readonly string[];
  /** Ids of the children. */
  readonly narrower: readonly string[];
  /** Ids of skills that a recruiter would accept, at least in part, in place of this one. */
  readonly related: readonly string[];
  /** One line, where the name does not explain itself. */
  readonly definition?: string;
  /** Labels that count only in exactly their own upper and lower case. */
  readonly exactCase: readonly string[];
  /** Labels that count only with support from their context. */
  readonly ambiguous: readonly string[];
  /** Labels that count in any form of their words: 'project management' also as 'managing complex projects'. */
  readonly anyForm: readonly string[];
  /** Words that speak for the skill when they stand near an ambiguous label. */
  readonly supportedBy: readonly string[];
  /** Phrases in which a label is not the skill. */
  readonly notIn: readonly string[];
  /** True when the entry only groups others and is never found in a text. */
  readonly collection: boolean;
}

/** A concept as a user writes it: only prefLabel is needed. */
export interface ConceptInput {
  /** Default: the prefLabel as a slug. */
  readonly id?: string;
  readonly prefLabel: string;
  readonly altLabels?: readonly string[];
  readonly hiddenLabels?: readonly string[];
  /** Default: 'technology'. */
  readonly kind?: SkillKind;
  readonly broader?: string | readonly string[];
  readonly related?: string | readonly string[];
  readonly definition?: string;
  readonly exactCase?: readonly string[];
  readonly ambiguous?: readonly string[];
  readonly anyForm?: readonly string[];
  readonly supportedBy?: readonly string[];
  readonly notIn?: readonly string[];
  readonly collection?: boolean;
}

const SPELLED_SYMBOLS: ReadonlyArray<readonly [RegExp, string]> = [
  [/c\+\+/g, 'c-plus-plus'],
  [/\+\+/g, '-plus-plus'],
  [/\b([a-z])#/g, '$1-sharp'],
  [/^\.net/g, 'dotnet'],
  [/\s\.net/g, ' dotnet'],
  [/&/g, ' and '],
  [/['’]/g, ''],
];

/** The id that a prefLabel gets: lower case, hyphens, `c-plus-plus`, `c-sharp`, `dotnet`, `node-js`. */
export function slug(prefLabel: string): string {
  let text = prefLabel.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const [symbol, spelled] of SPELLED_SYMBOLS) text = text.replace(symbol, spelled);
  return text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** Where concepts are looked up by id. */
export interface ConceptSource {
  get(id: string): Concept | undefined;
}

/** The complete form of an input; narrower is filled in by the taxonomy. What is left out is as in `base`, if that has the concept. */
export function completeConcept(input: ConceptInput, base?: ConceptSource): Omit<Concept, 'narrower'> {
  const id = input.id ?? slug(input.prefLabel);
  return {
    id,
    prefLabel: input.prefLabel,
    altLabels: input.altLabels ?? [],
    hiddenLabels: input.hiddenLabels ?? [],
    kind: input.kind ?? base?.get(id)?.kind ?? 'technology',
    broader: list(input.broader),
    related: list(input.related),
    ...(input.definition === undefined ? {} : { definition: input.definition }),
    exactCase: input.exactCase ?? [],
    ambiguous: input.ambiguous ?? [],
    anyForm: input.anyForm ?? [],
    supportedBy: input.supportedBy ?? [],
    notIn: input.notIn ?? [],
    collection: input.collection ?? false,
  };
}

/** All labels of a concept: shown ones first, hidden ones last. */
export function labelsOf(concept: Pick<Concept, 'prefLabel' | 'altLabels' | 'hiddenLabels'>): string[] {
  return [concept.prefLabel, ...concept.altLabels, ...concept.hiddenLabels];
}
