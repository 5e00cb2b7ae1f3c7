/** Whether tokens stand in the text in exactly the case of a label. */
import { FIRST_FOLDED, IGNORED, foldingTables } from './folding.js';
import { type TokenBuffer, casedSpan } from './tokens.js';

/** True when the tokens from `from` to `to` have the letters of `cased` in exactly this case, accents aside. */
export function hasCase(text: string, tokens: TokenBuffer, from: number, to: number, cased: string): boolean {
  const table = foldingTables().cased;
  let at = 0;
  for (let token = from; token <= to; token++) {
    const end = tokens.ends[token] as number;
    for (let i = tokens.starts[token] as number; i < end; i++) {
      const unit = table[text.charCodeAt(i)] as number;
      if (unit > IGNORED && unit < FIRST_FOLDED) return hasUnusualCase(text, tokens, from, to, cased);
      if (unit >= FIRST_FOLDED && unit !== cased.charCodeAt(at++)) return false;
    }
  }
  return at === cased.length;
}

/** The same for tokens with entities, ligatures or letters beyond the basic plane. */
function hasUnusualCase(text: string, { starts, ends }: TokenBuffer, from: number, to: number, cased: string): boolean {
  let letters = '';
  for (let token = from; token <= to; token++) letters += casedSpan(text, starts[token] as number, ends[token] as number);
  return letters === cased;
}
