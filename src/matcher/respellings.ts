/** British and American spellings of the same word. */

/** Endings that British and American writers spell differently, each with its counterpart; letters that it needs stand before it, since they are found ten times as fast. */
// prettier-ignore
const SPELLINGS: ReadonlyArray<readonly [string, RegExp, string]> = [
  ['isation', /isation(s?)\b/gi, 'ization$1'], ['ization', /ization(s?)\b/gi, 'isation$1'],
  ['ising', /(\w{3})ising\b/gi, '$1izing'], ['izing', /(\w{3})izing\b/gi, '$1ising'],
  ['ise', /(\w{4})ise(d?)\b/gi, '$1ize$2'], ['ize', /(\w{3})ize(d?)\b/gi, '$1ise$2'],
  ['analyse', /analyse(d?)\b/gi, 'analyze$1'], ['analyze', /analyze(d?)\b/gi, 'analyse$1'], ['analysing', /analysing\b/gi, 'analyzing'], ['analyzing', /analyzing\b/gi, 'analysing'],
  ['our', /(behavi|col|lab|harb|hon|fav|rum)our/gi, '$1or'], ['or', /\b(behavi|col|lab|harb|hon|fav|rum)or(?=al|ed|ing|s|\b)/gi, '$1our'],
  ['ell', /(mode|labe|trave|counse|cance|tunne)ll(ing|ed|er)\b/gi, '$1l$2'], ['el', /(mode|labe|trave|counse|cance|tunne)l(ing|ed|er)\b/gi, '$1ll$2'],
  ['centre', /\bcentre(s?)\b/gi, 'center$1'], ['center', /\bcenter(s?)\b/gi, 'centre$1'], ['logue', /(cata|dia)logue/gi, '$1log'], ['log', /\b(cata|dia)log(?=s?\b|ing)/gi, '$1logue'],
  ['licence', /\blicence/gi, 'license'], ['license', /\blicense/gi, 'licence'], ['programme', /\bprogramme(s?)\b/gi, 'program$1'], ['program', /\bprogram(s?)\b/gi, 'programme$1'],
  ['judgement', /judgement/gi, 'judgment'], ['judgment', /judgment/gi, 'judgement'], ['defence', /\bdefence\b/gi, 'defense'], ['defense', /\bdefense\b/gi, 'defence'], ['grey', /\bgrey/gi, 'gray'], ['aesthe', /aesthe/gi, 'esthe'], ['paediatric', /paediatric/gi, 'pediatric'], ['pediatric', /pediatric/gi, 'paediatric'], ['anaesthe', /anaesthe/gi, 'anesthe'], ['anesthe', /anesthe/gi, 'anaesthe'], ['haemat', /haemat/gi, 'hemat'], ['hemat', /hemat/gi, 'haemat'], ['orthopaed', /orthopaed/gi, 'orthoped'], ['gynaec', /gynaec/gi, 'gynec'],
];
const HAS_SPELLING = /is(?:ation|ing|e|ed)|iz(?:ation|ing|e|ed)|analy|our|or\b|or[ai]|ll?(?:ing|ed|er)\b|cent|log|licen|program|judg|defen|aes|paed|pedi|haem|hema|gyna/i;
const NEVER_RESPELLED =
  /\b(?:advertis|supervis|exercis|enterpris|franchis|merchandis|improvis|televis|expertis|precis|promis|premis|rais|nois|revis|devis|compris|advis|size|prize|seize)/i;

/** A bit for each of the small letters of a text. */
function letterBits(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 0x61;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

let neededBits: Int32Array | undefined;

/**
 * What each ending that stands in the label makes of it. Most are ruled out by a letter that the label lacks.
 *
 * @param endings takes the numbers of those endings
 */
function changed(label: string, endings?: number[]): string[] {
  neededBits ??= Int32Array.from(SPELLINGS, ([letters]) => letterBits(letters));
  const lowered = label.toLowerCase();
  const bits = letterBits(lowered);
  const others: string[] = [];
  for (let i = 0; i < SPELLINGS.length; i++) {
    const needed = neededBits[i] as number;
    if ((bits & needed) !== needed) continue;
    const [letters, from, to] = SPELLINGS[i] as (typeof SPELLINGS)[number];
    if (!lowered.includes(letters)) continue;
    const other = label.replace(from, to);
    if (other === label) continue;
    others.push(other);
    endings?.push(i);
  }
  return others;
}

const NONE: readonly string[] = [];

/** The spellings of a label on the other side of the ocean: organisation, organization. */
export function respellings(label: string): readonly string[] {
  return HAS_SPELLING.test(label) && !NEVER_RESPELLED.test(label) ? changed(label) : NONE;
}

const ANY_ENDING = new RegExp(SPELLINGS.map(([letters]) => letters).join('|'), 'i');

/** A label with this word may have respellings: one is not enough for some (colors), which are respelled beside others only. */
export const ASKS_FOR_RESPELLING = 1;
/** The word is spelled otherwise when a label with it is respelled. */
export const IS_RESPELLED = 2;
/** No label with this word is respelled. */
export const FORBIDS_RESPELLING = 4;

/** What a word does to the respellings of labels that have it: a label is respelled when its words ask for it, change, and none forbids it. */
export function respellingBits(word: string): number {
  const changes = ANY_ENDING.test(word) && changed(word).length > 0;
  return (HAS_SPELLING.test(word) ? ASKS_FOR_RESPELLING : 0) | (changes ? IS_RESPELLED : 0) | (NEVER_RESPELLED.test(word) ? FORBIDS_RESPELLING : 0);
}

/** What one of the endings makes of a word. */
export interface Respelling {
  /** The number of the ending. In a label it changes all words that have it. */
  readonly ending: number;
  readonly word: string;
}

/** What the endings make of a word, when a label with it is respelled. */
export function respellingsOfWord(word: string): Respelling[] {
  const endings: number[] = [];
  return changed(word, endings).map((other, i) => ({ ending: endings[i] as number, word: other }));
}
