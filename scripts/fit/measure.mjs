/** What a way to score candidates would earn on labelled text. */
const round = (value) => Math.round(value * 1000) / 1000;
const f1 = (precision, recall) => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall));

/** Overlap with SkillSpan's knowledge spans, by source. */
export function measureSpans(postings, examples, score) {
  const result = {};
  for (const source of new Set(postings.map((posting) => posting.source))) {
    const byId = new Map(postings.filter((posting) => posting.source === source).map((posting) => [posting.id, posting]));
    const accepted = examples.filter((example) => byId.has(example.document) && score(example) >= 0);
    const overlaps = ({ mention }, span) => Math.min(mention.end, span.end) > Math.max(mention.start, span.start);
    const right = accepted.filter((example) => byId.get(example.document).knowledge.some((span) => overlaps(example, span))).length;
    let spans = 0;
    let found = 0;
    for (const posting of byId.values()) {
      const own = accepted.filter((example) => example.document === posting.id);
      spans += posting.knowledge.length;
      found += posting.knowledge.filter((span) => own.some((example) => overlaps(example, span))).length;
    }
    const precision = right / accepted.length;
    const recall = found / spans;
    result[source] = { precision: round(precision), recall: round(recall), f1: round(f1(precision, recall)) };
  }
  return result;
}

/** Precision and recall over the skills of annotated documents. */
export function measureDocuments(documents, examples, score) {
  let found = 0;
  let right = 0;
  let hit = 0;
  let all = 0;
  for (const document of documents) {
    const skills = new Map();
    const covered = new Set();
    for (const example of examples) {
      if (example.document !== document.id || score(example) < 0) continue;
      skills.set(example.concept.id, (skills.get(example.concept.id) ?? false) || example.isSkill);
      for (const skill of document.agrees(example.mention, example.concept)) covered.add(skill);
    }
    found += skills.size;
    right += [...skills.values()].filter(Boolean).length;
    hit += covered.size;
    all += document.count;
  }
  return { precision: round(right / found), recall: round(hit / all), f1: round(f1(right / found, hit / all)) };
}
