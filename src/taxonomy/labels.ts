/** The labels of all concepts as one dictionary for the matcher, and what each stands for. */
import { foldKey } from '../matcher/fold-key.js';
import { type Concept, labelsOf } from './concept.js';
import { mayChangeCase } from './everyday-words.js';
import { jobTitleOf } from './job-titles.js';

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
  concepts.forEach((concept, index) => {
    for (const { label, sense } of sensesOf(concept, index)) {
      const { senses } = draftOf(label, sense.exactCase);
      if (!senses.some((other) => other.concept === index)) senses.push(sense);
    }
  });
  concepts.forEach((concept, index) => {
    for (const { label, sense } of sensesOf(concept, index)) {
      if (!sense.exactCase || !mayChangeCase(label)) continue;
      const { senses } = draftOf(label, false);
      if (!senses.some((other) => other.concept === index)) senses.push({ ...sense, exactCase: false, ambiguous: true, otherCase: true });
    }
  });
  concepts.forEach((concept, index) => {
    for (const { label, sense } of sensesOf(concept, index)) {
      const title = sense.exactCase || sense.ambiguous ? undefined : jobTitleOf(label);
      if (title === undefined || (drafts.get(foldKey(title))?.senses.some((other) => other.jobTitle !== true) ?? false)) continue;
      const { senses } = draftOf(title, false);
      if (!senses.some((other) => other.concept === index)) senses.push({ ...sense, ambiguous: true, isPhrase: true, jobTitle: true });
    }
  });
  for (const draft of drafts.values()) {
    const anyCase = draft.exactCase ? drafts.get(foldKey(draft.name)) : undefined;
    if (anyCase) draft.senses.push(...anyCase.senses.filter((sense) => sense.otherCase !== true && !draft.senses.some((other) => other.concept === sense.concept)));
  }
  concepts.forEach((concept, index) => concept.notIn.forEach((phrase) => draftOf(phrase, false).hides.push(index)));
  return [...drafts.values()];
}
