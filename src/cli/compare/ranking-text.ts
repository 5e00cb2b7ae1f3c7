import { bar } from '../render/bar.js';
import { weightWord } from '../render/words.js';
import { wrapped } from '../report/wrapped.js';
import { tableLines } from '../taxonomy/columns.js';
import type { Compared } from './compared.js';
import type { Ranking } from './ranking.js';
import { rankedDocument, rankingHeadline, topNames } from './ranking-words.js';
import type { TextOptions } from './text.js';
import { askedCount, percentWord } from './words.js';

const SHORT_BAR_CELLS = 5;
/** Characters that the columns of a ranking take beside the name. */
const RANKING_NUMBERS = 47;
const LEAST_NAME = 16;
const MOST_NAMES = 6;

/** A ranking as a table of plain text, with what speaks for each and what is missing below. */
export function renderRankingText(ranking: Ranking, options: TextOptions): string {
  const { width, colors } = options;
  const rows = ranking.best.map((compared, i) => {
    const { score, coverage } = compared.comparison;
    return [
      String(i + 1),
      `${weightWord(score ?? 0)} ${bar(score ?? 0, SHORT_BAR_CELLS)}`,
      coverage.required === null ? '–' : percentWord(coverage.required),
      coverage.preferred === null ? '–' : percentWord(coverage.preferred),
      String(askedCount(compared.comparison)),
      rankedDocument(ranking, compared).name,
    ];
  });
  const columns = [
    { title: '#', align: 'right' as const },
    { title: 'score' },
    { title: 'required', align: 'right' as const },
    { title: 'preferred', align: 'right' as const },
    { title: 'skills', align: 'right' as const },
    { title: ranking.of === 'postings' ? 'role' : 'candidate', most: Math.max(LEAST_NAME, width - RANKING_NUMBERS) },
  ];
  const [head = '', ...lines] = tableLines(columns, rows, colors);
  const reasons = ({ comparison: { matched, partial, missing } }: Compared): string[] =>
    [
      ['has', topNames(matched, MOST_NAMES)],
      ['in part', topNames(partial, MOST_NAMES)],
      ['lacks', topNames(missing, MOST_NAMES)],
    ].flatMap(([label = '', names = '']) => (names === '' ? [] : wrapped(`${label}: ${names}`, width, '    ').map(colors.dim)));
  const body = ranking.best.flatMap((compared, i) => [lines[i] ?? '', ...reasons(compared)]);
  return [...wrapped(rankingHeadline(ranking), width, ''), ...(body.length > 0 ? ['', head, ...body] : [])].join('\n');
}
