/** Parts that the pages of comparisons and rankings share. */
import type { ComparedSkill, MissingSkill } from '../../../compare/index.js';
import type { ExtractedSkill } from '../../../extractor.js';
import { type Markup, html } from '../../render/markup.js';
import { weightWord } from '../../render/words.js';
import type { Compared, ReadDocument } from '../compared.js';
import { sentenceOf } from '../sentence.js';
import { NO_SCORE, coverageWord, creditWord, percentWord, relationWord, yearsAskedWord, yearsComparedWord } from '../words.js';

function coverageBar(name: 'required' | 'preferred', coverage: number | null): Markup {
  const width = coverage === null ? 0 : Math.round(coverage * 100);
  return html`<dt>${name}</dt><dd><svg class="bar ${name}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
<rect class="track" width="100" height="8"/><rect class="fill" width="${width}" height="8"/></svg></dd><dd class="number">${coverageWord(coverage)}</dd>
`;
}

/** The score and the coverage; or that nothing can be said. */
export function verdict({ comparison: { score, coverage } }: Compared): Markup {
  if (score === null) return html`<p class="unknown">Score: ${NO_SCORE}.</p>`;
  return html`<div class="verdict">
<p class="score"><small>score, from 0 to 1</small>${weightWord(score)}</p>
<dl class="bars" aria-label="Coverage">${coverageBar('required', coverage.required)}${coverageBar('preferred', coverage.preferred)}</dl>
</div>`;
}

/** What the score is made of. */
export function made({ comparison: { factors } }: Compared): Markup | undefined {
  if (factors.length === 0) return undefined;
  return html`<ul class="made" aria-label="What the score is made of">${factors.map(
    ({ name, value, because }, i) => html`<li>${i === 0 ? '=' : '×'} ${name} <b>${weightWord(value)}</b>: ${because}</li>
`,
  )}</ul>`;
}

function side(className: 'asks' | 'shows', title: string, { text }: ReadDocument, skill: ExtractedSkill): Markup {
  const sentence = sentenceOf(text, skill);
  return html`<div class="side ${className}"><dt>${title}</dt><dd dir="auto">${
    sentence ? html`<q>${sentence.before}<b>${sentence.mention}</b>${sentence.after}</q>` : html`<span class="nothing">nothing</span>`
  }</dd></div>`;
}

function facts(level: ExtractedSkill['level'], others: readonly string[]): Markup {
  return html`<p class="facts"><span class="level ${level}">${level}</span> ${others.filter((fact) => fact !== '').map((fact) => html`· ${fact} `)}</p>`;
}

function sharedSkill(skill: ComparedSkill, { resume, posting }: Compared): Markup {
  const { asked, held, share, alternative } = skill;
  const asks = alternative ?? asked;
  return html`<article class="skill"><h3>${asked.prefLabel}</h3>
${facts(asked.level, [`${percentWord(share)} of the role`, creditWord(skill), yearsComparedWord(skill), relationWord(skill)])}
<dl class="sides">${side('asks', `The posting asks for ${asks.prefLabel}`, posting, asks)}${side('shows', `The résumé shows ${held.prefLabel}`, resume, held)}</dl>
</article>
`;
}

function missingSkill({ asked, share }: MissingSkill, { posting }: Compared): Markup {
  return html`<article class="skill"><h3>${asked.prefLabel}</h3>
${facts(asked.level, [`${percentWord(share)} of the role`, yearsAskedWord(asked)])}
<dl class="sides">${side('asks', `The posting asks for ${asked.prefLabel}`, posting, asked)}</dl>
</article>
`;
}

function part(title: string, count: number, hint: string, content: Markup): Markup | undefined {
  return count === 0
    ? undefined
    : html`<section class="part"><h2>${title} <small>${count} · ${hint}</small></h2>
${content}</section>
`;
}

/** All skills of both sides: matched, in part, missing, beyond the role. */
export function skillParts(compared: Compared): Markup {
  const { matched, partial, missing, extra } = compared.comparison;
  const shared = (skills: readonly ComparedSkill[]): Markup => html`${skills.map((skill) => sharedSkill(skill, compared))}`;
  return html`${part('Matched', matched.length, 'in full, heaviest first', shared(matched))}
${part('In part', partial.length, 'a relative of what is asked, or fewer years', shared(partial))}
${part('Missing', missing.length, 'the résumé shows nothing of it', html`${missing.map((skill) => missingSkill(skill, compared))}`)}
${part('Beyond the role', extra.length, 'the posting has no use for it', html`<ul class="extra">${extra.map(({ prefLabel }) => html`<li>${prefLabel}</li>`)}</ul>`)}`;
}
