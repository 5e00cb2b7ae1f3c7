import { basename } from 'node:path';
import { html } from '../../render/markup.js';
import { page } from '../../render/page.js';
import type { Compared } from '../compared.js';
import { askedWord } from '../words.js';
import { made, skillParts, verdict } from './parts.js';
import { COMPARISON_STYLE } from './style.js';

/** A comparison as one page that stands alone. */
export function renderComparisonPage(compared: Compared): string {
  const { resume, posting, comparison } = compared;
  const { name, version } = posting.extraction.taxonomy;
  const body = html`<a class="skip" href="#skills">Skip to the skills</a>
<header>
<p class="over">Résumé and role</p>
<h1><bdi>${basename(resume.name)}</bdi> <span class="for">for</span> <bdi>${basename(posting.name)}</bdi></h1>
<p class="asked">${askedWord(comparison).replace(/^t/, 'T')}.</p>
${verdict(compared)}
${made(compared)}
</header>
<main id="skills">
${skillParts(compared)}
<footer>Taxonomy ${name} ${version}. A score is no probability: most good candidates have between 0.2 and 0.6.</footer>
</main>`;
  return page({ title: `${basename(resume.name)} for ${basename(posting.name)}`, body, style: COMPARISON_STYLE });
}
