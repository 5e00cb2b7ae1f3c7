import type { ExtractedSkill } from '../../extractor.js';
import type { Compared, ReadDocument } from './compared.js';
import type { Ranking } from './ranking.js';
import { sentenceOf, sentenceText } from './sentence.js';
import { askedCount } from './words.js';

function quoted({ text }: ReadDocument, skill: ExtractedSkill): string | null {
  const sentence = sentenceOf(text, skill);
  return sentence ? sentenceText(sentence) : null;
}

/** The comparison with, for each skill, the sentence that asks and the one that shows. */
function valueOf({ resume, posting, comparison }: Compared): object {
  const { score, factors, coverage, matched, partial, missing, extra } = comparison;
  const both = (skills: typeof matched): object[] =>
    skills.map((skill) => ({ ...skill, asks: quoted(posting, skill.alternative ?? skill.asked), shows: quoted(resume, skill.held) }));
  return {
    ...{ resume: resume.name, posting: posting.name, score, factors, coverage, skillsAsked: askedCount(comparison) },
    ...{ matched: both(matched), partial: both(partial), missing: missing.map((skill) => ({ ...skill, asks: quoted(posting, skill.asked) })), extra },
  };
}

/** A comparison as indented JSON. */
export function renderComparisonJson(compared: Compared): string {
  return JSON.stringify({ ...valueOf(compared), taxonomy: compared.posting.extraction.taxonomy }, null, 2);
}

/** A ranking as indented JSON: comparisons, best first. */
export function renderRankingJson({ subject, of, read, apart, setAside, best }: Ranking): string {
  return JSON.stringify(
    { [of === 'postings' ? 'resume' : 'posting']: subject.name, read, apart, setAside, best: best.map(valueOf), taxonomy: subject.extraction.taxonomy },
    null,
    2,
  );
}
