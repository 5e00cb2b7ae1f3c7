import { type Concept, labelsOf } from '../../taxonomy/concept.js';
import type { Taxonomy } from '../../taxonomy/taxonomy.js';
import { type Colors, oneLine } from '../io.js';

const MOST_CHILDREN = 30;

function named(taxonomy: Taxonomy, id: string, colors: Colors): string {
  return `${oneLine(taxonomy.get(id)?.prefLabel ?? id)} ${colors.dim(`(${id})`)}`;
}

/** From the top down to the concept, by each of its broader. */
function ways(taxonomy: Taxonomy, id: string): string[][] {
  const parents = taxonomy.get(id)?.broader ?? [];
  if (parents.length === 0) return [[id]];
  return parents.flatMap((parent) => ways(taxonomy, parent).map((way) => [...way, id]));
}

function tree(taxonomy: Taxonomy, concept: Concept, colors: Colors): string[] {
  const indent = (depth: number): string => (depth === 0 ? '' : `${'   '.repeat(depth - 1)}└─ `);
  return ways(taxonomy, concept.id).flatMap((way, i, all) => {
    const lines = way.map((id, depth) => indent(depth) + (id === concept.id ? colors.bold(named(taxonomy, id, colors)) : named(taxonomy, id, colors)));
    if (i < all.length - 1) return [...lines, ''];
    const shown = concept.narrower.slice(0, MOST_CHILDREN);
    const more = concept.narrower.length - shown.length;
    const stem = '   '.repeat(way.length - 1);
    const children = shown.map((id, at) => `${stem}${at === shown.length - 1 && more === 0 ? '└─' : '├─'} ${named(taxonomy, id, colors)}`);
    return [...lines, ...children, ...(more > 0 ? [`${stem}└─ ${more} more`] : [])];
  });
}

function policy(concept: Concept, label: string): string {
  if (concept.collection) return 'never matched: the concept only groups others';
  return [
    concept.exactCase.includes(label) ? 'exact case' : 'any case',
    ...(concept.ambiguous.includes(label) ? ['only with support from its context'] : []),
    ...(concept.anyForm.includes(label) ? ['in any form of its words'] : []),
    ...(concept.hiddenLabels.includes(label) ? ['hidden'] : []),
  ].join(', ');
}

function section(title: string, lines: readonly string[], colors: Colors): string[] {
  return lines.length === 0 ? [] : ['', colors.dim(title), ...lines.map((line) => `  ${line}`)];
}

/** All of a concept, for reading. */
export function conceptText(taxonomy: Taxonomy, concept: Concept, colors: Colors): string {
  const labels = labelsOf(concept);
  const width = Math.max(...labels.map((label) => label.length));
  return [
    `${colors.bold(oneLine(concept.prefLabel))} · ${concept.kind} · ${concept.id}`,
    ...(concept.definition === undefined ? [] : [oneLine(concept.definition)]),
    '',
    ...tree(taxonomy, concept, colors),
    ...section(
      'Labels',
      labels.map((label) => `${oneLine(label).padEnd(width)}  ${colors.dim(policy(concept, label))}`),
      colors,
    ),
    ...section(
      'Related',
      concept.related.map((id) => named(taxonomy, id, colors)),
      colors,
    ),
    ...section('Supported by', concept.supportedBy.length > 0 ? [concept.supportedBy.map(oneLine).join(', ')] : [], colors),
    ...section('Not in', concept.notIn.length > 0 ? [concept.notIn.map(oneLine).join(', ')] : [], colors),
  ].join('\n');
}
