/** Labelled text as documents: { id, source, text, isSkill(mention, concept) }, and for spans { knowledge }. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const overlap = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const lines = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The spans of BIO tags, as [first token, token after the last]. @param {string[]} tags */
function spansOf(tags) {
  const spans = [];
  let start = -1;
  for (let i = 0; i <= tags.length; i++) {
    const tag = tags[i] ?? 'O';
    if (start >= 0 && !tag.startsWith('I')) {
      spans.push([start, i]);
      start = -1;
    }
    if (tag.startsWith('B')) start = i;
  }
  return spans;
}

/** SkillSpan: sentences of one posting are its lines. A mention is a skill if it overlaps a span of either kind. @param {string} file */
export function skillSpanPostings(file) {
  const postings = new Map();
  for (const row of lines(file)) {
    const id = `${row.source}:${row.idx}`;
    const posting = postings.get(id) ?? { id, source: row.source, text: '', knowledge: [], skills: [] };
    postings.set(id, posting);
    const at = [];
    for (const token of row.tokens) {
      at.push(posting.text.length);
      posting.text += `${token} `;
    }
    posting.text = `${posting.text.slice(0, -1)}\n`;
    const place = ([from, to]) => ({ start: at[from], end: at[to - 1] + row.tokens[to - 1].length });
    posting.knowledge.push(...spansOf(row.tags_knowledge).map(place));
    posting.skills.push(...spansOf(row.tags_skill).map(place));
  }
  return [...postings.values()].map((posting) => ({
    ...posting,
    omits: (concept) => concept.kind === 'soft',
    isSkill: (mention) => [...posting.knowledge, ...posting.skills].some((span) => overlap(mention, span) > 0),
  }));
}

/** The documents annotated exhaustively; a mention is a skill if the score would count it. @param {string} shared */
export async function annotatedDocuments(shared) {
  const { fold, goldTexts } = await import(pathToFileURL(join(shared, 'eval/score.mjs')).href);
  const texts = goldTexts(join(shared, 'data'));
  return JSON.parse(readFileSync(join(shared, 'data/gold-dev.json'), 'utf8')).map(({ id, skills }) => {
    const text = texts.get(id);
    const named = skills.map(({ surface, name }) => ({
      names: [surface, name, name.replace(/\s*\(.*?\)\s*/g, ' '), ...[...name.matchAll(/\((.*?)\)/g)].map((match) => match[1])].map(fold),
      places: [...text.matchAll(new RegExp(surface.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map(({ index }) => ({ start: index, end: index + surface.length })),
    }));
    const near = (mention, place) => {
      const common = overlap(mention, place);
      return common > 0 && common / (Math.max(mention.end, place.end) - Math.min(mention.start, place.start)) >= 0.5;
    };
    const agrees = (mention, concept) => {
      const labels = new Set([concept.prefLabel, ...concept.altLabels].map(fold));
      return named.flatMap((skill, i) => (skill.names.some((name) => labels.has(name)) || skill.places.some((place) => near(mention, place)) ? [i] : []));
    };
    return { id, source: 'annotated', text, count: skills.length, omits: () => false, isSkill: (mention, concept) => agrees(mention, concept).length > 0, agrees };
  });
}
