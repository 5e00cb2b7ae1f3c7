import type { Taxonomy } from '../taxonomy.js';
import { type Span, isSkillContext } from './contexts.js';
import { linesOf } from './lines.js';
import { type Word, isGeneric, runsOf } from './words.js';

/** What was seen of a term. */
export interface TermRecord {
  count: number;
  /** How often in a place in which skills stand. */
  inContext: number;
  documents: number;
  lastDocument: number;
  /** How often in lower case. */
  lower: number;
  /** Its first spelling that is not in lower case, if it has one. */
  cased: string;
  /** How often next to words of a skill that is known. */
  besideKnown: number;
  readonly examples: string[];
}

const LONGEST_TERM = 4;
const MOST_EXAMPLES = 5;
const LONGEST_LINE = 600;
/** Rare terms are dropped when so many are known: most of a large corpus is seen once. */
const MOST_TERMS = 1_500_000;

/** Counts word sequences of documents, leaving out what the taxonomy knows. */
export class TermCollector {
  readonly terms = new Map<string, TermRecord>();
  documents = 0;
  private readonly seenLines = new Set<string>();

  constructor(private readonly taxonomy: Taxonomy) {}

  /** Reads one document. A line that stood in an earlier one (benefits, the company) counts only once. */
  add(text: string): void {
    this.documents++;
    for (const line of linesOf(text)) {
      const trimmed = line.trim().slice(0, LONGEST_LINE);
      if (trimmed === '' || this.seenLines.has(trimmed)) continue;
      this.seenLines.add(trimmed);
      this.addLine(trimmed);
    }
    if (this.terms.size > MOST_TERMS) for (const [term, { count }] of this.terms) if (count === 1) this.terms.delete(term);
  }

  private addLine(line: string): void {
    const meanings = this.taxonomy.meanings();
    const known = this.taxonomy
      .matcher()
      .match(line)
      .filter((match) => meanings.isNamed(match.label));
    for (const run of runsOf(line)) {
      for (let from = 0; from < run.length; from++) {
        for (let to = from; to < Math.min(run.length, from + LONGEST_TERM); to++) this.addTerm(line, run.slice(from, to + 1), known);
      }
    }
  }

  private addTerm(line: string, words: readonly Word[], known: readonly Span[]): void {
    const [first, last] = [words[0] as Word, words.at(-1) as Word];
    if (isGeneric(first.text.toLowerCase()) || isGeneric(last.text.toLowerCase())) return;
    const span = { start: first.start, end: last.end };
    if (known.some((skill) => skill.start <= span.start && skill.end >= span.end)) return;
    const surface = line.slice(span.start, span.end);
    const record = this.recordOf(surface);
    record.count++;
    if (record.lastDocument !== this.documents) {
      record.documents++;
      record.lastDocument = this.documents;
      if (record.examples.length < MOST_EXAMPLES) record.examples.push(line);
    }
    if (surface === surface.toLowerCase()) record.lower++;
    else record.cased ||= surface;
    if (known.some((skill) => skill.start < span.end && skill.end > span.start)) record.besideKnown++;
    if (isSkillContext(line, span, known)) record.inContext++;
  }

  private recordOf(surface: string): TermRecord {
    const key = surface.toLowerCase();
    const known = this.terms.get(key);
    if (known) return known;
    const record: TermRecord = { count: 0, inContext: 0, documents: 0, lastDocument: -1, lower: 0, cased: '', besideKnown: 0, examples: [] };
    this.terms.set(key, record);
    return record;
  }
}
