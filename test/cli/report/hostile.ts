/** Tagged postings whose every text tries to break out of the page, and an ordinary market beside it. */
import type { TaggedRecord } from '../../../src/report/index.js';
import { postings, tag } from '../../support/tagged.js';

/** Sets a mark on the window if it ever runs. */
export const HOSTILE = `"><img src=x onerror="window.broken=1"><script>window.broken=2</script></svg></style>'&amp; ]]> style="x" \u0001`;

/** Enough postings for every part of a report to have something to show. */
export function market(skill: string, value: string): TaggedRecord[] {
  const [python, own, go] = [tag('Python'), tag(skill, { id: 'own' }), tag('Go', { years: { min: 3 } })];
  const pay = (records: TaggedRecord[], from: number): TaggedRecord[] => records.map((record, i) => ({ ...record, pay: from + i * 100 }));
  return [
    ...pay(postings(40, [python, own, tag('SQL')], { team: value, date: '2026-01-10' }), 50_000),
    ...pay(postings(40, [python, go], { team: 'Platform', date: '2026-02-10' }), 90_000),
    ...postings(6, [go], { team: 'Small', date: '2026-02-11' }),
  ];
}

/** Options that ask for every part. */
export const ALL_PARTS = ['--by', 'team', '--date', 'date', '--measure', 'pay'];
