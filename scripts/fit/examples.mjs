/** Candidates of labelled documents with their named features, read by the code of src/reading itself. */
import { bundleRooms } from '../../benchmarks/lib/rooms.mjs';

const ENTRY = `
export { createExtractor } from './src/extractor.ts';
export { Reader } from './src/reading/read.ts';
export { SentenceFacts } from './src/reading/sentence-facts.ts';
export { SentenceTokens } from './src/reading/sentence-tokens.ts';
export { EDGE, NUMBER } from './src/reading/sentence-tokens.ts';
export { reasonsOf } from './src/reading/evidence.ts';
`;
/** Read with nothing learned, so that what is fitted does not depend on what was fitted before. */
const NOTHING_LEARNED = "export const LEARNED = { trust: 1, bias: 0, evidence: {}, sections: {}, before: '', beforeTwo: '', after: '', afterTwo: '', sentence: '' };";

/** @param {Record<string, (contents: string) => string>} [changes] file of src/reading → what it becomes; by default nothing is learned */
export async function openRooms(changes = { 'learned.ts': () => NOTHING_LEARNED }) {
  const rooms = await bundleRooms(ENTRY, changes);
  const { taxonomy } = await rooms.createExtractor();
  return { ...rooms, taxonomy, reader: new rooms.Reader(taxonomy) };
}

/** The words around a candidate, as src/reading/surrounding-words.ts reads them, by name. */
function contextFeatures({ SentenceTokens, EDGE, NUMBER }, source, words, sentence, { start, end }) {
  const tokens = new SentenceTokens();
  tokens.begin(words);
  tokens.turnTo(source, sentence);
  const name = (i) => {
    const word = source.text
      .slice(tokens.starts[i], tokens.ends[i])
      .toLowerCase()
      .replace(/[\t\n]/g, '');
    return /^\d/.test(word) ? NUMBER : word;
  };
  const at = tokens.from(start);
  const after = tokens.from(end);
  const before = at > 0 ? name(at - 1) : EDGE;
  const next = after < tokens.count ? name(after) : EDGE;
  const features = [`before:${before}`, `after:${next}`];
  if (at > 1) features.push(`beforeTwo:${name(at - 2)} ${before}`);
  if (after + 1 < tokens.count) features.push(`afterTwo:${next} ${name(after + 1)}`);
  for (let i = 0; i < tokens.count; i++) features.push(`sentence:${name(i)}`);
  return features;
}

/** @returns one example a candidate that the text does not deny */
export function examplesOf(rooms, document, trust) {
  const { taxonomy, reader, SentenceFacts, reasonsOf } = rooms;
  const { source, tokens, structure, judge, original = (offset) => offset } = reader.open(document.text, 'auto');
  if (!structure.fitted) return [];
  const facts = new SentenceFacts(source, structure.cues);
  const examples = [];
  for (const judgement of judge.judgements()) {
    const { candidate, concept: index } = judgement;
    const sentence = structure.sentences[candidate.sentence];
    const concept = taxonomy.at(index);
    facts.turnTo(sentence);
    if (document.omits(concept) || facts.isDenied(candidate.start, candidate.end)) continue;
    const mention = { start: original(candidate.start), end: original(candidate.end) };
    const reasons = reasonsOf({ ...judgement, words: 0 }, false);
    examples.push({
      document: document.id,
      source: document.source,
      mention,
      concept,
      isSkill: document.isSkill(mention, concept),
      offset: reasons.reduce((sum, { weight }) => sum + weight, 0) * trust,
      features: [
        'bias',
        `section:${sentence.section}/${concept.kind}`,
        ...reasons.map(({ evidence }) => `evidence:${evidence}`),
        ...contextFeatures(rooms, source, tokens, sentence, candidate),
      ],
    });
  }
  return examples;
}
