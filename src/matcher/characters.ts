/**
 * The slow and complete way to read characters: entities decoded, ligatures expanded, letters beyond the basic plane
 * folded. The hot loop comes here only for the rare units that its table calls special.
 */
import { EXPANDING, FIRST_FOLDED, IGNORED, SURROGATE, AMPERSAND, expansion, foldingTables } from './folding.js';

// prettier-ignore
const ENTITIES: ReadonlyMap<string, string> = new Map(Object.entries({
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '\u00ad', zwnj: '\u200c', zwj: '\u200d',
  ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', sbquo: '‚', bdquo: '„', hellip: '…', bull: '•', middot: '·', sol: '/', num: '#', plus: '+', period: '.', comma: ',', lpar: '(', rpar: ')', hyphen: '-', dash: '-',
  reg: '®', copy: '©', trade: '™', deg: '°', laquo: '«', raquo: '»', euro: '€', pound: '£', times: '×', tab: '\t', newline: '\n',
  agrave: 'à', aacute: 'á', acirc: 'â', atilde: 'ã', auml: 'ä', aring: 'å', aelig: 'æ', ccedil: 'ç', egrave: 'è', eacute: 'é', ecirc: 'ê', euml: 'ë', igrave: 'ì', iacute: 'í', icirc: 'î', iuml: 'ï', ntilde: 'ñ', ograve: 'ò', oacute: 'ó', ocirc: 'ô', otilde: 'õ', ouml: 'ö', oslash: 'ø', ugrave: 'ù', uacute: 'ú', ucirc: 'û', uuml: 'ü', yacute: 'ý', yuml: 'ÿ', szlig: 'ß', oelig: 'œ', scaron: 'š',
}));
const LONGEST_ENTITY = 10;

/** An entity as it stands in the text: what it means and where it ends. */
export interface Entity {
  readonly character: string;
  readonly end: number;
}

/** The entity that begins at the ampersand at `at`, or undefined when it is a plain ampersand. */
export function entityAt(text: string, at: number): Entity | undefined {
  const semicolon = text.slice(at + 1, at + 1 + LONGEST_ENTITY).indexOf(';');
  if (semicolon < 1) return undefined;
  const name = text.slice(at + 1, at + 1 + semicolon);
  const end = at + 2 + semicolon;
  const numeric = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
  if (numeric) {
    const code = numeric[1] ? Number.parseInt(numeric[1], 16) : Number(numeric[2]);
    return code > 0 && code <= 0x10ffff ? { character: String.fromCodePoint(code), end } : undefined;
  }
  const character = ENTITIES.get(name) ?? ENTITIES.get(name.toLowerCase());
  return character === undefined ? undefined : { character, end };
}

/** The folded characters of a run of text that the table could not fold by itself; empty when it holds none. */
function foldUnusual(character: string, table: Uint16Array): string {
  const keepsCase = table === foldingTables().cased;
  let result = '';
  for (const one of character.normalize('NFKD')) {
    const unit = one.charCodeAt(0);
    const value = table[unit] ?? 0;
    if (one.length > 1) {
      if (/[\p{L}\p{N}]/u.test(one)) result += keepsCase ? one : one.toLowerCase();
    } else if (value >= FIRST_FOLDED) result += String.fromCharCode(value);
    else if (value === EXPANDING) result += expansion(unit);
  }
  return result;
}

/** One step of reading inside a token. */
export interface Step {
  /** What the step adds to the token: '' for an ignored character, undefined when the token ends before it. */
  readonly folded: string | undefined;
  /** Where the next step begins. */
  readonly next: number;
}

/**
 * Reads the character at `at` as part of a token. Entities, ligatures and astral letters count; a separator ends the token.
 *
 * @param table one of the folding tables: the folded one, or the one that keeps upper and lower case
 */
export function stepAt(text: string, at: number, table: Uint16Array = foldingTables().folded): Step {
  if (at >= text.length) return { folded: undefined, next: at };
  const unit = text.charCodeAt(at);
  const value = table[unit] ?? 0;
  if (value >= FIRST_FOLDED) return { folded: String.fromCharCode(value), next: at + 1 };
  if (value === IGNORED) return { folded: '', next: at + 1 };
  if (value === EXPANDING) return { folded: expansion(unit), next: at + 1 };
  if (value === SURROGATE) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const folded = foldUnusual(character, table);
    return folded === '' ? { folded: undefined, next: at } : { folded, next: at + character.length };
  }
  if (value === AMPERSAND) {
    const entity = entityAt(text, at);
    if (!entity) return { folded: undefined, next: at };
    const inner = entity.character === '\u00ad' || entity.character === '’' || entity.character === "'" ? '' : foldUnusual(entity.character, table);
    const ends = inner === '' && !/^[\u00ad\u200b-\u200d\u2060\ufeff’']$/.test(entity.character);
    return ends ? { folded: undefined, next: at } : { folded: inner, next: entity.end };
  }
  return { folded: undefined, next: at };
}

const INLINE_TAGS = new Set('a abbr b big cite code del em font i ins kbd mark q s small span strike strong sub sup tt u var wbr'.split(' '));
const BLOCK_TAGS = new Set(
  'address article aside blockquote body br button caption center col colgroup dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe img input label legend li link main meta nav ol option p picture pre script section select source style summary svg table tbody td textarea tfoot th thead title tr ul video'.split(
    ' ',
  ),
);
const LONGEST_TAG = 1000;

/** An HTML tag as it stands in the text. */
export interface Tag {
  readonly end: number;
  /** Inline tags (b, em, span) may stand inside a name, block tags (li, p, br) part names. */
  readonly inline: boolean;
}

/** The HTML tag that begins at the less-than sign at `at`, or undefined when it is only a sign. */
export function tagAt(text: string, at: number): Tag | undefined {
  const name = /^<\/?([a-zA-Z][a-zA-Z0-9]{0,10})(?=[\s/>])/.exec(text.slice(at, at + 14));
  if (!name) return commentAt(text, at);
  const tag = name[1]?.toLowerCase() ?? '';
  const inline = INLINE_TAGS.has(tag);
  if (!inline && !BLOCK_TAGS.has(tag)) return undefined;
  for (let i = at + name[0].length; i < text.length && i - at < LONGEST_TAG; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x3e) return { end: i + 1, inline };
    if (unit === 0x3c) return undefined;
  }
  return undefined;
}

function commentAt(text: string, at: number): Tag | undefined {
  if (!text.startsWith('<!--', at)) return undefined;
  const close = text.slice(at + 4, at + LONGEST_TAG).indexOf('-->');
  return close < 0 ? undefined : { end: at + 4 + close + 3, inline: false };
}
