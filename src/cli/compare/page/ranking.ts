import { basename } from 'node:path';
import { type Markup, html } from '../../render/markup.js';
import { page } from '../../render/page.js';
import type { Compared } from '../compared.js';
import type { Ranking } from '../ranking.js';
import { rankedDocument, rankingFacts, topNames } from '../ranking-words.js';
import { askedWord } from '../words.js';
import { made, skillParts, verdict } from './parts.js';
import { COMPARISON_STYLE } from './style.js';

const MOST_NAMES = 8;

function names(title: string, skills: Parameters<typeof topNames>[0]): Markup | undefined {
  return skills.length === 0
    ? undefined
    : html`<dt>${title}</dt><dd>${topNames(skills, MOST_NAMES)}</dd>
`;
}

function entry(compared: Compared, place: number, ranking: Ranking): Markup {
  const { matched, partial, missing } = compared.comparison;
  return html`<li class="entry">
<h2><span class="place">${place}.</span> <bdi>${rankedDocument(ranking, compared).name}</bdi></h2>
${verdict(compared)}
<dl class="names">${names('has', matched)}${names('in part', partial)}${names('lacks', missing)}</dl>
<details><summary>Why, skill by skill<span class="hidden"> for place ${place}</span></summary>
<p class="asked">${askedWord(compared.comparison).replace(/^t/, 'T')}.</p>
${made(compared)}
${skillParts(compared)}
</details>
</li>
`;
}

/** A ranking as one page that stands alone. */
export function renderRankingPage(ranking: Ranking): string {
  const { subject, of, best } = ranking;
  const { name, version } = subject.extraction.taxonomy;
  const title = of === 'postings' ? 'Best roles' : 'Best candidates';
  const body = html`<a class="skip" href="#ranking">Skip to the ranking</a>
<header>
<p class="over">${of === 'postings' ? 'One résumé, many roles' : 'One role, many résumés'}</p>
<h1>${title} <span class="for">for</span> <bdi>${basename(subject.name)}</bdi></h1>
<p class="asked">${rankingFacts(ranking)}.</p>
</header>
<main id="ranking">
${best.length === 0 ? html`<p class="nothing">None has anything in common with it.</p>` : html`<ol class="ranking">${best.map((compared, i) => entry(compared, i + 1, ranking))}</ol>`}
<footer>Taxonomy ${name} ${version}. A score is no probability: most good candidates have between 0.2 and 0.6.</footer>
</main>`;
  return page({ title: `${title} for ${basename(subject.name)}`, body, style: COMPARISON_STYLE });
}
