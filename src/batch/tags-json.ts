/**
 * Tags as JSON text. Written here and not by JSON.stringify, which takes over twice as long for a posting's thirty skills:
 * what is the same wherever a skill is found is written once.
 */
import type { ExtractedSkill, Extraction, Extractor } from '../extractor.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { FullTagOptions } from './options.js';

/** Taxonomy → id → the beginning of the skill's JSON, up to its weight. */
const beginnings = new WeakMap<Taxonomy, Map<string, string>>();

function beginningsOf(taxonomy: Taxonomy): Map<string, string> {
  let known = beginnings.get(taxonomy);
  if (!known) {
    known = new Map<string, string>();
    beginnings.set(taxonomy, known);
  }
  return known;
}

function beginningOf({ id, prefLabel, kind }: ExtractedSkill, known: Map<string, string>): string {
  let beginning = known.get(id);
  if (beginning === undefined) known.set(id, (beginning = `${JSON.stringify({ id, prefLabel, kind }).slice(0, -1)},"weight":`));
  return beginning;
}

/** A skill without its mentions. */
function skillJson(skill: ExtractedSkill, known: Map<string, string>): string {
  const { weight, confidence, level, years, proficiency, months } = skill;
  let json = `${beginningOf(skill, known)}${weight},"confidence":${confidence},"level":"${level}"`;
  if (years) json += `,"years":${JSON.stringify(years)}`;
  if (proficiency) json += `,"proficiency":"${proficiency}"`;
  if (months !== undefined) json += `,"months":${months}`;
  return `${json}}`;
}

function skillsJson(skills: readonly ExtractedSkill[], known: Map<string, string>): string {
  let json = '';
  for (const skill of skills) json += json === '' ? skillJson(skill, known) : `,${skillJson(skill, known)}`;
  return `[${json}]`;
}

/** A field that is added to a record. */
export interface AddedField {
  readonly name: 'skills' | 'vector';
  readonly json: string;
}

/** What is added to a record of which this was found. */
export function addedField({ skills, vector }: Extraction, taxonomy: Taxonomy, { vectorOnly, mentions }: FullTagOptions): AddedField {
  if (vectorOnly) return { name: 'vector', json: JSON.stringify(vector) };
  return { name: 'skills', json: mentions ? JSON.stringify(skills) : skillsJson(skills, beginningsOf(taxonomy)) };
}

/** What is added to each of many texts, as the JSON of a list of tags. */
export function tagsOfTexts(texts: readonly string[], extractor: Extractor, options: FullTagOptions): string {
  const written = texts.map((text) => {
    const { name, json } = addedField(extractor.extract(text, { kind: options.kind }), extractor.taxonomy, options);
    return `{"${name}":${json}}`;
  });
  return `[${written.join()}]`;
}
