import type { ComparedSkill, MissingSkill } from '../../compare/index.js';
import type { ExtractedSkill } from '../../extractor.js';
import { type Colors, oneLine } from '../io.js';
import { bar } from '../render/bar.js';
import { weightWord } from '../render/words.js';
import { wrapped } from '../report/wrapped.js';
import type { Compared, ReadDocument } from './compared.js';
import { sentenceOf, sentenceText } from './sentence.js';
import { NO_SCORE, askedWord, coverageWord, creditWord, percentWord, relationWord, yearsAskedWord, yearsComparedWord } from './words.js';

/** Where the text is shown. */
export interface TextOptions {
  /** Characters in a line. */
  readonly width: number;
  readonly colors: Colors;
}

const BAR_CELLS = 20;

function scoreLines({ comparison }: Compared, { width, colors }: TextOptions): string[] {
  const { score, factors, coverage } = comparison;
  if (score === null) return [colors.bold(`score –  ${NO_SCORE}`)];
  const product = factors.map(({ name, value }) => `${name} ${weightWord(value)}`).join(' × ');
  const cover = (name: string, value: number | null): string => `${name} ${bar(value ?? 0, BAR_CELLS).padEnd(BAR_CELLS)} ${coverageWord(value)}`;
  return [
    `${colors.bold(`score ${weightWord(score)}`)} = ${product}`,
    ...factors.flatMap(({ name, because }) => wrapped(`${name}: ${because}`, width, '  ').map(colors.dim)),
    '',
    colors.green(cover('required ', coverage.required)),
    colors.yellow(cover('preferred', coverage.preferred)),
  ];
}

function quoteLines(label: string, { text }: ReadDocument, skill: ExtractedSkill, { width, colors }: TextOptions): string[] {
  const sentence = sentenceOf(text, skill);
  return sentence ? wrapped(`${label}  “${sentenceText(sentence)}”`, width, '    ').map(colors.dim) : [];
}

function factsLine(name: string, facts: readonly string[], { width, colors }: TextOptions): string[] {
  const [first = '', ...others] = wrapped(`${oneLine(name)} · ${facts.filter((fact) => fact !== '').join(' · ')}`, width, '  ');
  const shown = `  ${oneLine(name)}`;
  return [first.startsWith(shown) ? `  ${colors.bold(oneLine(name))}${first.slice(shown.length)}` : first, ...others];
}

function sharedLines(skill: ComparedSkill, { resume, posting }: Compared, options: TextOptions): string[] {
  const { asked, held, share, alternative } = skill;
  const facts = [asked.level, `${percentWord(share)} of the role`, creditWord(skill), yearsComparedWord(skill), relationWord(skill)];
  return [...factsLine(asked.prefLabel, facts, options), ...quoteLines('asks ', posting, alternative ?? asked, options), ...quoteLines('shows', resume, held, options)];
}

function missingLines({ asked, share }: MissingSkill, { posting }: Compared, options: TextOptions): string[] {
  const facts = [asked.level, `${percentWord(share)} of the role`, yearsAskedWord(asked)];
  return [...factsLine(asked.prefLabel, facts, options), ...quoteLines('asks ', posting, asked, options)];
}

function part(title: string, lines: readonly string[], { colors }: TextOptions): string[] {
  return lines.length === 0 ? [] : ['', colors.bold(title), ...lines];
}

/** A comparison as plain text, at most as wide as asked where words allow. */
export function renderComparisonText(compared: Compared, options: TextOptions): string {
  const { resume, posting, comparison } = compared;
  const { matched, partial, missing, extra } = comparison;
  const shared = (skills: readonly ComparedSkill[]): string[] => skills.flatMap((skill) => sharedLines(skill, compared, options));
  const names = extra.map(({ prefLabel }) => prefLabel).join(', ');
  return [
    ...wrapped(`${resume.name} for ${posting.name} · ${askedWord(comparison)}`, options.width, ''),
    '',
    ...scoreLines(compared, options),
    ...part(`Matched, ${matched.length}`, shared(matched), options),
    ...part(`In part, ${partial.length}`, shared(partial), options),
    ...part(
      `Missing, ${missing.length}`,
      missing.flatMap((skill) => missingLines(skill, compared, options)),
      options,
    ),
    ...part(`Beyond the role, ${extra.length}`, extra.length > 0 ? wrapped(names, options.width, '  ') : [], options),
  ].join('\n');
}
