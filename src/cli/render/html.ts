import { discoveredPart } from './discovered.js';
import type { DocumentSkills } from './document-skills.js';
import { EXTRACTION_STYLE } from './extraction-style.js';
import { markedText } from './marked-text.js';
import { type Markup, html } from './markup.js';
import { page } from './page.js';
import { skillTable } from './skill-rows.js';
import { alternativeWords, documentWord, levelCounts, skillCount } from './words.js';

function legend({ extraction: { skills } }: DocumentSkills): Markup | undefined {
  const items = levelCounts(skills).map(({ level, count }) => html`<li><mark class="${level}">${level}</mark> ${count} ${count === 1 ? 'skill' : 'skills'}</li>`);
  return items.length > 0 ? html`<ul class="legend" aria-label="Levels">${items}</ul>` : undefined;
}

function alternatives(result: DocumentSkills): Markup | undefined {
  const items = alternativeWords(result.extraction).map((words) => html`<li>${words}</li>`);
  return items.length > 0 ? html`<h2>Any one will do</h2><ul class="alternatives">${items}</ul>` : undefined;
}

function body(result: DocumentSkills): Markup {
  const { name, text, extraction } = result;
  return html`<a class="skip" href="#skills">Skip to the skills</a>
<header>
<p class="over">${documentWord(extraction.kind)} · <a href="#skills">${skillCount(result)}</a></p>
<h1>${name}</h1>
${legend(result)}
</header>
<main>
<section id="document" aria-label="Document" tabindex="0">
<div class="text" dir="auto">${text.trim() === '' ? html`<p class="nothing">The document is empty.</p>` : markedText(text, extraction.skills)}</div>
</section>
<section id="skills" aria-label="Skills" tabindex="0">
${extraction.skills.length > 0 ? skillTable(result) : html`<p class="nothing">No skills to show.</p>`}
${alternatives(result)}
${discoveredPart(result)}
<footer>Taxonomy ${extraction.taxonomy.name} ${extraction.taxonomy.version}</footer>
</section>
</main>`;
}

/** The document with its skills marked, and the skills with their reasons, as one page that stands alone. */
export function renderHtml(result: DocumentSkills): string {
  return page({ title: `Skills in ${result.name}`, body: body(result), style: EXTRACTION_STYLE });
}
