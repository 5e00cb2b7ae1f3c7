/** Reading for tests: what a small taxonomy, or the built-in one, sees in a text. */
import { existsSync } from 'node:fs';
import { describe } from 'vitest';
import { type ExtractOptions, type ExtractedSkill, type Extraction, type Extractor, createExtractor } from '../../src/extractor.js';
import { Reader } from '../../src/reading/read.js';
import type { DocumentKind, Level, Proficiency, SectionKind, Years } from '../../src/reading/types.js';
import { type ConceptInput, Taxonomy } from '../../src/taxonomy/index.js';

/** A mention as tests look at it. */
export interface Seen {
  readonly skill: string;
  readonly text: string;
  readonly level: Level;
  readonly section: SectionKind;
  readonly years: Years | undefined;
  readonly proficiency: Proficiency | undefined;
}

/** Reads with the skills of one test file; a string stands for a skill of that name. */
export class SmallReader {
  private readonly taxonomy: Taxonomy;
  private readonly reader: Reader;

  constructor(skills: ReadonlyArray<string | ConceptInput>) {
    this.taxonomy = Taxonomy.from(skills.map((skill) => (typeof skill === 'string' ? { prefLabel: skill } : skill)));
    this.reader = new Reader(this.taxonomy);
  }

  /** All mentions, in text order. */
  see(text: string, kind: DocumentKind | 'auto' = 'posting'): Seen[] {
    const { mentions } = this.reader.read(text, kind);
    return mentions.map(({ concept, start, end, level, section, years, proficiency }) => ({
      skill: this.taxonomy.at(concept).prefLabel,
      text: text.slice(start, end),
      level,
      section,
      years,
      proficiency,
    }));
  }

  /** The skills seen, each once, in text order. */
  skills(text: string, kind: DocumentKind | 'auto' = 'posting'): string[] {
    return [...new Set(this.see(text, kind).map((mention) => mention.skill))];
  }

  /** The level of the first mention of each skill. */
  levels(text: string, kind: DocumentKind | 'auto' = 'posting'): Record<string, Level> {
    return this.record(text, kind, (mention) => mention.level);
  }

  /** The section of the first mention of each skill. */
  sections(text: string, kind: DocumentKind | 'auto' = 'posting'): Record<string, SectionKind> {
    return this.record(text, kind, (mention) => mention.section);
  }

  /** The years of the first mention of each skill. */
  years(text: string, kind: DocumentKind | 'auto' = 'posting'): Record<string, Years | undefined> {
    return this.record(text, kind, (mention) => mention.years);
  }

  /** The proficiency of the first mention of each skill. */
  proficiencies(text: string, kind: DocumentKind | 'auto' = 'posting'): Record<string, Proficiency | undefined> {
    return this.record(text, kind, (mention) => mention.proficiency);
  }

  /** The groups of which any one will do. */
  alternatives(text: string, kind: DocumentKind | 'auto' = 'posting'): string[][] {
    return this.reader.read(text, kind).alternatives.map((group) => group.map((concept) => this.taxonomy.at(concept).prefLabel));
  }

  private record<T>(text: string, kind: DocumentKind | 'auto', value: (mention: Seen) => T): Record<string, T> {
    return Object.fromEntries(
      this.see(text, kind)
        .reverse()
        .map((mention) => [mention.skill, value(mention)]),
    );
  }
}

const hasTaxonomy = existsSync(new URL('../../dist/taxonomy-data.js', import.meta.url));

/** Tests that read with the built-in taxonomy; skipped, with the reason in their name, when it was not built. */
export function describeBuiltIn(name: string, tests: () => void): void {
  if (hasTaxonomy) describe(name, tests);
  else describe.skip(`${name} (skipped: dist/taxonomy-data.js is missing, run npm run build)`, tests);
}

let extractor: Promise<Extractor> | undefined;

/** Reads a document with the built-in taxonomy. */
export async function extract(text: string, options?: ExtractOptions): Promise<Extraction> {
  return (await (extractor ??= createExtractor())).extract(text, options);
}

/** Fails for ids that the taxonomy does not have: their absence from a document would prove nothing. */
export async function known(...ids: string[]): Promise<string[]> {
  const { taxonomy } = await (extractor ??= createExtractor());
  const unknown = ids.filter((id) => taxonomy.get(id) === undefined);
  if (unknown.length > 0) throw new Error(`no skills of the taxonomy: ${unknown.join(', ')}`);
  return ids;
}

/** The skills of a document by id. */
export function byId({ skills }: Extraction): Map<string, ExtractedSkill> {
  return new Map(skills.map((skill) => [skill.id, skill]));
}
