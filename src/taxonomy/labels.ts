/** The labels of all concepts as one dictionary for the matcher, and what each stands for. */
import { foldKey } from '../matcher/fold-key.js';
import { variantsOf } from '../matcher/variants.js';
import { type Concept, labelsOf } from './concept.js';
import { mayChangeCase } from './everyday-words.js';
import { jobTitleOf, titlesNaming } from './job-titles.js';

/** One concept that a label may stand for. */
export interface Sense {
  /** Index of the concept in the taxonomy. */
  readonly concept: number;
  /** The label counts only in exactly this case. */
  readonly exactCase: boolean;
  /** The label counts only with support from its context. */
  readonly ambiguous: boolean;
  /** The label is ambiguous and of several words. */
  readonly isPhrase: boolean;
  /** The case of the label counts, and it stands in another: java, JAVA. */
  readonly otherCase?: boolean;
  /** It is no label but the job title that one makes: business analyst, of business analysis. */
  readonly jobTitle?: boolean;
}

/** What a name stands for; without senses it is a phrase that hides labels of some concepts (`go to market`). */
export interface DictionaryEntry {
  readonly senses: readonly Sense[];
  /** Concepts whose labels inside this phrase are not meant. */
  readonly hides: readonly number[];
}

/** A name of the dictionary and what it stands for. */
export interface NamedEntry extends DictionaryEntry {
  readonly name: string;
  readonly exactCase: boolean;
}

/**
 * False for a name that stands there only in another case than its own: its spellings would be words (BIA → bias, AD → ads,
 * Medi-Cal → medical).
 */
export function mayVary({ senses }: DictionaryEntry): boolean {
  return senses.length === 0 || senses.some(({ otherCase }) => otherCase !== true);
}

interface Draft {
  name: string;
  exactCase: boolean;
  senses: Sense[];
  hides: number[];
}

interface LabelledSense {
  readonly label: string;
  readonly sense: Sense;
}

function sensesOf(concept: Concept, index: number): LabelledSense[] {
  if (concept.collection) return [];
  return labelsOf(concept).map((label) => {
    const ambiguous = concept.ambiguous.includes(label);
    return { label, sense: { concept: index, exactCase: concept.exactCase.includes(label), ambiguous, isPhrase: ambiguous && label.includes(' ') } };
  });
}

/**
 * Job titles, those of the table before those that a rule makes; a name that is a label is no title. Titles of one word,
 * and of labels that are ambiguous themselves, count in a headline only.
 */
function addJobTitles(labelled: readonly LabelledSense[], draftOf: (name: string, exactCase: boolean) => Draft): void {
  const add = (title: string, sense: Sense, anywhere: boolean): void => {
    const { senses } = draftOf(title, false);
    if (senses.some((other) => other.jobTitle !== true || other.concept === sense.concept)) return;
    senses.push({ concept: sense.concept, exactCase: false, ambiguous: true, isPhrase: anywhere && title.includes(' '), jobTitle: true });
  };
  const ofTable = new Set<string>();
  for (const { label, sense } of labelled) {
    for (const title of titlesNaming(label)) {
      add(title, sense, true);
      ofTable.add(foldKey(title));
    }
  }
  for (const { label, sense } of labelled) {
    const title = sense.exactCase ? undefined : jobTitleOf(label);
    if (title !== undefined && !ofTable.has(foldKey(title))) add(title, sense, !sense.ambiguous);
  }
}

/**
 * What hides a concept may be a made spelling of another one: "neural network", which is no computer network, of Neural
 * Networks. Since a written name wins over a made one, it stands for the other concept where it is written.
 */
function addHiddenSpellings(labelled: readonly LabelledSense[], drafts: readonly Draft[], draftOf: (name: string, exactCase: boolean) => Draft): void {
  const guards = new Map(drafts.filter(({ senses }) => senses.length === 0).map((draft) => [foldKey(draft.name), draft]));
  if (guards.size === 0) return;
  for (const { label, sense } of labelled) {
    for (const spelling of variantsOf(label)) {
      const guard = guards.get(foldKey(spelling));
      if (!guard || guard.hides.includes(sense.concept)) continue;
      const { senses } = sense.exactCase ? draftOf(spelling, true) : guard;
      if (!senses.some((other) => other.concept === sense.concept)) senses.push(sense);
    }
  }
}

/**
 * The dictionary of a taxonomy. A name that several concepts claim has several senses; a name whose case counts is kept
 * apart from the same name in any case, but has also the senses of that.
 */
export function buildDictionary(concepts: readonly Concept[]): NamedEntry[] {
  const drafts = new Map<string, Draft>();
  const draftOf = (name: string, exactCase: boolean): Draft => {
    const key = `${foldKey(name)}${exactCase ? `\u0000${name}` : ''}`;
    const known = drafts.get(key);
    if (known) return known;
    const draft: Draft = { name, exactCase, senses: [], hides: [] };
    drafts.set(key, draft);
    return draft;
  };
  const labelled = concepts.flatMap(sensesOf);
  for (const { label, sense } of labelled) {
    const { senses } = draftOf(label, sense.exactCase);
    if (!senses.some((other) => other.concept === sense.concept)) senses.push(sense);
  }
  for (const { label, sense } of labelled) {
    if (!sense.exactCase || !mayChangeCase(label)) continue;
    const { senses } = draftOf(label, false);
    if (!senses.some((other) => other.concept === sense.concept)) senses.push({ ...sense, exactCase: false, otherCase: true });
  }
  addJobTitles(labelled, draftOf);
  for (const draft of drafts.values()) {
    const anyCase = draft.exactCase ? drafts.get(foldKey(draft.name)) : undefined;
    if (anyCase) draft.senses.push(...anyCase.senses.filter((sense) => sense.otherCase !== true && !draft.senses.some((other) => other.concept === sense.concept)));
  }
  concepts.forEach((concept, index) => concept.notIn.forEach((phrase) => draftOf(phrase, false).hides.push(index)));
  addHiddenSpellings(labelled, [...drafts.values()], draftOf);
  return [...drafts.values()];
}
