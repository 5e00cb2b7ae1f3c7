import type { ExtractedSkill, Mention } from '../../extractor.js';
import type { Reason } from '../../reading/types.js';
import { contextOf } from './context.js';
import type { DocumentSkills } from './document-skills.js';
import { type Markup, html } from './markup.js';
import { mentionAnchor, skillAnchor } from './marked-text.js';
import { evidenceWord, factorWord, signedWord, timeWord, weightWord } from './words.js';

const COLUMNS = 5;
const CONTEXT = 70;
const MOST_LINKS = 4;

/** A bar of a share in [0, 1]; as a picture, because the policy of the page forbids style attributes. */
export function barPicture(share: number): Markup {
  const width = Math.max(1, Math.round(share * 100));
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
<rect class="track" width="100" height="8"/><rect class="fill" width="${width}" height="8"/></svg>`;
}

function links(mentions: readonly Mention[]): Markup {
  const link = ({ start, text }: Mention, i: number): Markup =>
    html`<a href="#${mentionAnchor(start)}" aria-label="mention ${i + 1} of ${mentions.length}" title="“${text}”">${i + 1}</a> `;
  const shown = mentions.slice(0, MOST_LINKS).map(link);
  return html`${shown}${mentions.length > MOST_LINKS ? html`<span class="more">of ${mentions.length}</span>` : undefined}`;
}

function factors(skill: ExtractedSkill): Markup {
  const line = (sign: string, name: string, value: string, because: string): Markup =>
    html`<td class="sign">${sign}</td><th scope="row">${name}</th><td class="number">${value}</td><td>${because}</td>`;
  const rows = (skill.explanation?.factors ?? []).map(
    ({ name, value, because }, i) => html`<tr>${line(i === 0 ? '' : '×', name, factorWord(value), evidenceWord(because))}</tr>
`,
  );
  return html`<table class="factors"><caption>Factors</caption>
${rows}<tr class="product">${line('=', 'weight', weightWord(skill.weight), '')}</tr></table>`;
}

function evidence(reasons: readonly Reason[]): Markup {
  return html`${reasons.map(({ evidence: name, weight }) => html`<span class="reason">${evidenceWord(name)} ${signedWord(weight)}</span> `)}`;
}

function quoted(text: string, mention: Mention, reasons: readonly Reason[]): Markup {
  const { line, before, mention: words, after } = contextOf(text, mention, CONTEXT);
  return html`<li><a class="place" href="#${mentionAnchor(mention.start)}">line ${line}</a> <span class="where">${mention.section} section, ${mention.level}</span>
<q>${before}<b>${words}</b>${after}</q>
<div class="reasons">${evidence(reasons)}</div></li>`;
}

function why(skill: ExtractedSkill, text: string): Markup {
  const kind = html`<span class="kind">${skill.kind}</span>`;
  if (!skill.explanation) return kind;
  const { reasons } = skill.explanation;
  return html`<details><summary>${kind} <span class="ask">Why<span class="hidden"> ${skill.prefLabel}</span>?</span></summary>
${factors(skill)}
<p class="label">Mentions, with the evidence in log-odds; confidence ${weightWord(skill.confidence)}</p>
<ol class="mentions">${skill.mentions.map((mention, i) => quoted(text, mention, reasons[i] ?? []))}</ol>
</details>`;
}

function row(skill: ExtractedSkill, index: number, { text, extraction: { kind } }: DocumentSkills): Markup {
  return html`<tbody id="${skillAnchor(index)}">
<tr><th scope="row" class="name">${skill.prefLabel}${skill.proficiency ? html` <span class="proficiency">${skill.proficiency}</span>` : undefined}</th>
<td class="weight">${barPicture(skill.weight)} <span class="number">${weightWord(skill.weight)}</span></td>
<td><span class="level ${skill.level}">${skill.level}</span></td>
<td class="${skill.months === undefined || skill.years ? 'years' : 'months'}">${timeWord(skill, kind)}</td>
<td class="links">${links(skill.mentions)}</td></tr>
<tr class="why"><td colspan="${COLUMNS}">${why(skill, text)}</td></tr>
</tbody>
`;
}

/** The skills as a table: weight, level, years, links to the mentions, and why. */
export function skillTable(result: DocumentSkills): Markup {
  return html`<table class="skills">
<thead><tr><th scope="col">Skill</th><th scope="col">Weight</th><th scope="col">Level</th><th scope="col">Years</th><th scope="col">Mentions</th></tr></thead>
${result.extraction.skills.map((skill, index) => row(skill, index, result))}</table>`;
}
