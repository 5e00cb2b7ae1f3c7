/** What makes a hierarchy hard to walk. */
import type { Finding, Reviewed } from './finding.js';

/** Most concepts in a chain from the top, both ends counted. */
export const LONGEST_CHAIN = 7;
/** Most concepts without broader. */
export const MOST_TOPS = 20;

type ById = ReadonlyMap<string, Reviewed>;

/** The longest chain from a concept up, itself first. Cycles, which are a problem of their own, end it. */
function longestChains(byId: ById): (concept: Reviewed) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const chainOf = (concept: Reviewed): readonly string[] => {
    const found = known.get(concept.id);
    if (found) return found;
    known.set(concept.id, [concept.id]);
    let longest: readonly string[] = [];
    for (const id of concept.broader) {
      const parent = byId.get(id);
      const chain = parent ? chainOf(parent) : [];
      if (chain.length > longest.length) longest = chain;
    }
    const chain = [concept.id, ...longest];
    known.set(concept.id, chain);
    return chain;
  };
  return chainOf;
}

function longChains(concepts: readonly Reviewed[], byId: ById): Finding[] {
  const chainOf = longestChains(byId);
  return concepts.flatMap((concept): Finding[] => {
    const chain = chainOf(concept);
    // One finding where a chain gets too long, none for all that hangs below.
    if (chain.length !== LONGEST_CHAIN + 1) return [];
    return [
      {
        rule: 'long-chain',
        severity: 'error',
        concept,
        field: 'broader',
        message: `'${concept.id}' is ${chain.length} deep (${chain.join(' → ')}); at most ${LONGEST_CHAIN}: move it up`,
      },
    ];
  });
}

function tops(concepts: readonly Reviewed[]): Finding[] {
  const parents = new Set(concepts.flatMap((concept) => concept.broader));
  const top = concepts.filter((concept) => concept.broader.length === 0);
  const first = top[MOST_TOPS];
  const lonely = top.filter((concept) => !concept.collection && !parents.has(concept.id));
  const many: Finding[] = first
    ? [
        {
          rule: 'many-tops',
          severity: 'warning',
          concept: first,
          field: 'broader',
          message: `there are ${top.length} concepts without broader, '${first.id}' is number ${MOST_TOPS + 1}; group them under at most ${MOST_TOPS}`,
        },
      ]
    : [];
  return [
    ...many,
    ...lonely.map((concept): Finding => ({
      rule: 'no-broader',
      severity: 'warning',
      concept,
      field: 'broader',
      message: `'${concept.id}' has neither broader nor children; name its broader`,
    })),
  ];
}

function relatives(concepts: readonly Reviewed[], byId: ById): Finding[] {
  return concepts.flatMap((concept) =>
    concept.related
      .filter((id) => concept.broader.includes(id) || id === concept.id || byId.get(id)?.broader.includes(concept.id))
      .map((id): Finding => {
        const as = id === concept.id ? 'itself' : concept.broader.includes(id) ? 'its broader' : 'its child';
        return { rule: 'related-is-broader', severity: 'error', concept, field: 'related', message: `'${concept.id}' has related '${id}', which is ${as}; remove it there` };
      }),
  );
}

/** Chains too long, tops too many, concepts that hang nowhere, related that are parent or child. */
export function hierarchyFindings(concepts: readonly Reviewed[]): Finding[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return [...longChains(concepts, byId), ...tops(concepts), ...relatives(concepts, byId)];
}
