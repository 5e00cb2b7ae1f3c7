/** The spellings of a label that curators need not write, because a rule makes them. */

const MOST_VARIANTS = 32;

/** A rule takes one spelling and returns others of the same name. */
type Rule = (label: string) => string[];

const LETTERS = /^\p{L}+$/u;

function replaceLast(label: string, word: string, by: string): string {
  return label.slice(0, label.length - word.length) + by;
}

function lastWord(label: string): string {
  return /[\p{L}\p{N}]+$/u.exec(label)?.[0] ?? '';
}

function isProperName(label: string): boolean {
  return !/[\s\-/]/.test(label) && /^\p{Lu}/u.test(label) && /\p{Ll}/u.test(label);
}

function pluralOf(word: string): string | undefined {
  if (/[a-z](?:s|x|z|ch|sh)$/.test(word)) return word.endsWith('s') && !word.endsWith('ss') ? undefined : `${word}es`;
  if (/[^aeiou]y$/i.test(word)) return /y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
  if (/(?:ing|ics|ness|ware|ment)$/.test(word) || word.length < 2) return word.endsWith('ment') ? `${word}s` : undefined;
  return `${word}s`;
}

function singularOf(word: string): string | undefined {
  if (/[a-z]{2}ies$/.test(word) && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word) && !/(?:ics|is)$/i.test(word) && word.length > 3) return word.slice(0, -1);
  return undefined;
}

/**
 * Plural and singular of the last word: language models, APIs. A proper name of one word (Python, React) has neither,
 * since "reacts" is a verb.
 */
const number: Rule = (label) => {
  const word = lastWord(label);
  if (word === '' || /\d$/.test(word) || isProperName(label)) return [];
  return [pluralOf(word), singularOf(word)].filter((w) => w !== undefined).map((w) => replaceLast(label, word, w));
};

const STOP_WORDS = new Set('a an and as at be by do for from go he i if in is it me my no not of on or our so the to up us we'.split(' '));

function splits(word: string): string[] {
  const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})/u);
  const fits = parts.length > 1 && parts.every((p) => p.length > 1 && !STOP_WORDS.has(p.toLowerCase())) && parts.some((p) => p.length > 3);
  return fits ? [parts.join(' ')] : [];
}

/** LangChain → Lang Chain, JavaScript → Java Script; not NoSQL → No SQL, which says the opposite. */
const camelCase: Rule = (label) => {
  const words = label.split(' ');
  return words.flatMap((word, i) => splits(word).map((split) => [...words.slice(0, i), split, ...words.slice(i + 1)].join(' ')));
};

const SHORTEST_JOINED = 5;
/** Names are joined (TailwindCSS, HuggingFace); phrases of common words are not. */
const LONGEST_JOINED = 14;

/** fine-tuning → finetuning, data base → database, CI/CD → CICD; only two or three parts, and nothing that joins to a stub. */
const joined: Rule = (label) => {
  const parts = label.split(/[-\s/]/);
  if (parts.length === 2 && parts.every((p) => LETTERS.test(p))) {
    const whole = parts.join('');
    const isJoinable = /[-/]/.test(label) ? whole.length >= SHORTEST_JOINED || label.includes('/') : whole.length >= SHORTEST_JOINED && whole.length <= LONGEST_JOINED;
    return isJoinable && !STOP_WORDS.has((parts[0] ?? '').toLowerCase()) ? [whole] : [];
  }
  const words = label.split(' ');
  return words.flatMap((word, i) => {
    const hyphened = word.split('-');
    const fits = words.length > 1 && hyphened.length === 2 && hyphened.every((p) => LETTERS.test(p) && p.length > 1);
    return fits ? [[...words.slice(0, i), hyphened.join(''), ...words.slice(i + 1)].join(' ')] : [];
  });
};

/** M&A → M and A, research and development → research & development. */
const ampersand: Rule = (label) => {
  if (label.includes('&')) return [label.replace(/\s*&\s*/g, ' and ')];
  return / and /.test(label) ? [label.replace(/ and /g, ' & ')] : [];
};

/** CI/CD → CI CD. */
const slash: Rule = (label) => (/[\p{L}\p{N}]\s*\/\s*[\p{L}\p{N}]/u.test(label) ? [label.replace(/\s*\/\s*/g, ' ')] : []);

/** Node.js → NodeJS, Node JS; ASP.NET → ASP NET. */
const dot: Rule = (label) =>
  /[\p{L}\p{N}]\.[\p{L}\p{N}]/u.test(label) && !/\d\.\d/.test(label) ? [label.replace(/\.(?=[\p{L}\p{N}])/gu, ' '), label.replace(/\.(?=[\p{L}\p{N}])/gu, '')] : [];

/** Endings that British and American writers spell differently, each with its counterpart. */
// prettier-ignore
const SPELLINGS: ReadonlyArray<readonly [RegExp, string]> = [
  [/isation(s?)\b/gi, 'ization$1'], [/ization(s?)\b/gi, 'isation$1'],
  [/(\w{3})ising\b/gi, '$1izing'], [/(\w{3})izing\b/gi, '$1ising'],
  [/(\w{4})ise(d?)\b/gi, '$1ize$2'], [/(\w{3})ize(d?)\b/gi, '$1ise$2'],
  [/analyse(d?)\b/gi, 'analyze$1'], [/analyze(d?)\b/gi, 'analyse$1'], [/analysing\b/gi, 'analyzing'], [/analyzing\b/gi, 'analysing'],
  [/(behavi|col|lab|harb|hon|fav|rum)our/gi, '$1or'], [/\b(behavi|col|lab|harb|hon|fav|rum)or(?=al|ed|ing|s|\b)/gi, '$1our'],
  [/(mode|labe|trave|counse|cance|tunne)ll(ing|ed|er)\b/gi, '$1l$2'], [/(mode|labe|trave|counse|cance|tunne)l(ing|ed|er)\b/gi, '$1ll$2'],
  [/\bcentre(s?)\b/gi, 'center$1'], [/\bcenter(s?)\b/gi, 'centre$1'], [/(cata|dia)logue/gi, '$1log'], [/\b(cata|dia)log(?=s?\b|ing)/gi, '$1logue'],
  [/\blicence/gi, 'license'], [/\blicense/gi, 'licence'], [/\bprogramme(s?)\b/gi, 'program$1'], [/\bprogram(s?)\b/gi, 'programme$1'],
  [/judgement/gi, 'judgment'], [/judgment/gi, 'judgement'], [/\bdefence\b/gi, 'defense'], [/\bdefense\b/gi, 'defence'], [/\bgrey/gi, 'gray'], [/aesthe/gi, 'esthe'], [/paediatric/gi, 'pediatric'], [/pediatric/gi, 'paediatric'], [/anaesthe/gi, 'anesthe'], [/anesthe/gi, 'anaesthe'], [/haemat/gi, 'hemat'], [/hemat/gi, 'haemat'], [/orthopaed/gi, 'orthoped'], [/gynaec/gi, 'gynec'],
];
const HAS_SPELLING = /is(?:ation|ing|e|ed)|iz(?:ation|ing|e|ed)|analy|our|or\b|or[ai]|ll?(?:ing|ed|er)\b|cent|log|licen|program|judg|defen|aes|paed|pedi|haem|hema|gyna/i;
const NEVER_RESPELLED =
  /\b(?:advertis|supervis|exercis|enterpris|franchis|merchandis|improvis|televis|expertis|precis|promis|premis|rais|nois|revis|devis|compris|advis|size|prize|seize)/i;

const spelling: Rule = (label) => {
  if (!HAS_SPELLING.test(label) || NEVER_RESPELLED.test(label)) return [];
  return SPELLINGS.map(([from, to]) => label.replace(from, to)).filter((other) => other !== label);
};

const RULES: readonly Rule[] = [dot, slash, ampersand, spelling, camelCase, joined, number];

/**
 * All spellings of a label that mean the same: itself first, then those made by rule (plural and singular of the last
 * word, hyphen and space and joined, camel case split, `&` and `and`, `/`, `.js`, British and American endings).
 *
 * @param label a name as a curator writes it
 * @returns at most 32 spellings, without repetition, the label itself first
 */
export function variantsOf(label: string): string[] {
  const found = new Set([label]);
  for (const rule of RULES) {
    for (const known of [...found]) {
      for (const other of rule(known)) if (found.size < MOST_VARIANTS) found.add(other);
    }
  }
  return [...found];
}
