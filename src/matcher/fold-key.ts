import { labelPath } from './labels.js';

/** Two labels with the same key are the same name to the matcher, case aside. */
export function foldKey(label: string): string {
  const path = labelPath(label);
  if (!path) return '';
  const parts = path.tokens.map((token, i) => (i === 0 ? token : `${path.gaps[i - 1] || ' '}${token}`));
  return `${path.leadingDot ? '.' : ''}${parts.join('')}${path.sign}`;
}
