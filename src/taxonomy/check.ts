/** What must hold between the concepts of a taxonomy. */
import { type Concept, labelsOf } from './concept.js';
import { labelWords } from './forms/label-words.js';
import type { Problem } from './problem.js';

type Complete = Omit<Concept, 'narrower'>;

/** Where a concept was written, for messages. */
export type PlaceOf = (concept: Complete, field?: string) => string;

function unknownReferences(concept: Complete, isKnown: (id: string) => boolean, placeOf: PlaceOf): Problem[] {
  return (['broader', 'related'] as const).flatMap((field) =>
    concept[field].filter((id) => !isKnown(id)).map((id) => ({ place: placeOf(concept, field), message: `'${concept.id}' has ${field} '${id}', which does not exist` })),
  );
}

function strayLabels(concept: Complete, placeOf: PlaceOf): Problem[] {
  const own = new Set(labelsOf(concept));
  return (['exactCase', 'ambiguous', 'anyForm'] as const).flatMap((field) =>
    concept[field]
      .filter((label) => !own.has(label))
      .map((label) => ({ place: placeOf(concept, field), message: `'${concept.id}' has ${field} '${label}', which is none of its labels; write it as it stands there` })),
  );
}

function unreadableForms(concept: Complete, placeOf: PlaceOf): Problem[] {
  return concept.anyForm
    .filter((label) => labelWords(label) === undefined)
    .map((label) => ({
      place: placeOf(concept, 'anyForm'),
      message: `'${concept.id}' has anyForm '${label}'; it needs two to four different words of plain letters besides 'of', 'the' and the like`,
    }));
}

function cycles(concepts: readonly Complete[], byId: ReadonlyMap<string, Complete>, placeOf: PlaceOf): Problem[] {
  const state = new Map<string, 'open' | 'done'>();
  const problems: Problem[] = [];
  const visit = (concept: Complete, path: readonly string[]): void => {
    if (state.get(concept.id) === 'done') return;
    if (state.get(concept.id) === 'open') {
      const cycle = [...path.slice(path.indexOf(concept.id)), concept.id];
      problems.push({ place: placeOf(concept, 'broader'), message: `'${concept.id}' is its own ancestor (${cycle.join(' → ')}); remove one broader` });
      return;
    }
    state.set(concept.id, 'open');
    for (const id of concept.broader) {
      const parent = byId.get(id);
      if (parent) visit(parent, [...path, concept.id]);
    }
    state.set(concept.id, 'done');
  };
  for (const concept of concepts) visit(concept, []);
  return problems;
}

/** All problems between concepts: ids twice, unknown or cyclic broader, policies for labels that do not exist. `isElsewhere` tells of ids that may be named too. */
export function checkConcepts(concepts: readonly Complete[], placeOf: PlaceOf, isElsewhere: (id: string) => boolean = () => false): Problem[] {
  const byId = new Map<string, Complete>();
  const problems: Problem[] = [];
  for (const concept of concepts) {
    const other = byId.get(concept.id);
    if (other) problems.push({ place: placeOf(concept), message: `id '${concept.id}' stands also at ${placeOf(other)}; ids are unique` });
    else byId.set(concept.id, concept);
  }
  for (const concept of concepts)
    problems.push(...unknownReferences(concept, (id) => byId.has(id) || isElsewhere(id), placeOf), ...strayLabels(concept, placeOf), ...unreadableForms(concept, placeOf));
  return [...problems, ...cycles(concepts, byId, placeOf)];
}
