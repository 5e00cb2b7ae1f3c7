/** Finds names in texts that look like skills and are none of a taxonomy. */
import { labelIndex } from '../label-index.js';
import { isCommonWord } from '../review/common.js';
import type { SearchHit } from '../search.js';
import type { Taxonomy } from '../taxonomy.js';
import { cValues } from './c-value.js';
import { TermCollector, type TermRecord } from './collector.js';

/** A name that may be a skill. */
export interface Candidate {
  /** As it is written in the texts. */
  readonly term: string;
  /** How often it stands in different lines. */
  readonly count: number;
  /** In how many documents. */
  readonly documents: number;
  /** Share of its places in which skills stand, in [0, 1]. */
  readonly contextShare: number;
  /** Higher is likelier; only the order has meaning. */
  readonly score: number;
  /** The concept of the taxonomy with the most similar label. */
  readonly nearest?: Pick<SearchHit, 'concept' | 'label' | 'score'>;
  /** Up to five lines of different documents. */
  readonly examples: readonly string[];
}

/** What counts as a candidate. */
export interface DiscoverOptions {
  /** Most candidates, 1 or more. Default: 50. */
  readonly limit?: number;
  /** Fewest documents, 1 or more. Default: 3. */
  readonly minCount?: number;
  /** True when the term is a noun phrase in this line; asked for the best candidates only. Default: always. */
  readonly isNounPhrase?: (term: string, line: string) => boolean;
}

/** Places that a term without any evidence is taken to have seen, so that one lucky place does not decide. */
const PRIOR_PLACES = 6;
const PRIOR_CONTEXT = 0.05;

function contextShare(record: TermRecord): number {
  return (record.inContext + PRIOR_PLACES * PRIOR_CONTEXT) / (record.count + PRIOR_PLACES);
}

/** Words around a known skill (`AI models`) say less than a name of its own. */
const BESIDE_KNOWN = 0.4;

function originality(record: TermRecord): number {
  return record.besideKnown * 2 > record.count ? BESIDE_KNOWN : 1;
}

function surfaceOf(term: string, record: TermRecord): string {
  return record.lower * 2 >= record.count ? term : record.cased;
}

function isNounPhraseMostly(term: string, record: TermRecord, isNounPhrase: (term: string, line: string) => boolean): boolean {
  return record.examples.filter((line) => isNounPhrase(term, line)).length * 2 > record.examples.length;
}

/** Reads documents one by one, and then ranks what the taxonomy lacks. */
export class Discovery {
  private readonly collector: TermCollector;

  constructor(private readonly taxonomy: Taxonomy) {
    this.collector = new TermCollector(taxonomy);
  }

  /** How many documents were read. */
  get documents(): number {
    return this.collector.documents;
  }

  add(text: string): void {
    this.collector.add(text);
  }

  /** The likeliest candidates: termhood (C-value over documents) times the share of places in which skills stand. */
  candidates(options: DiscoverOptions = {}): Candidate[] {
    const { limit = 50, minCount = 3, isNounPhrase = () => true } = options;
    const isKnown = labelIndex(this.taxonomy);
    const frequent = [...this.collector.terms].filter(([, record]) => record.documents >= minCount);
    const values = cValues(frequent.map(([term, record]) => ({ term, count: record.documents })));
    const ranked = frequent
      .map(([term, record]) => ({ term, record, score: Math.max(0, values.get(term) ?? 0) * contextShare(record) * originality(record) }))
      .filter(({ term, record, score }) => score > 0 && record.inContext > 0 && !isCommonWord(surfaceOf(term, record)))
      .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
    const chosen: Candidate[] = [];
    for (const { term, record, score } of ranked) {
      if (chosen.length >= limit) break;
      if (isKnown(term) || !isNounPhraseMostly(term, record, isNounPhrase)) continue;
      const surface = surfaceOf(term, record);
      const [nearest] = this.taxonomy.search(surface, { limit: 1 });
      const { count, documents, inContext, examples } = record;
      chosen.push({ term: surface, count, documents, contextShare: inContext / count, score, ...(nearest ? { nearest } : {}), examples });
    }
    return chosen;
  }
}
