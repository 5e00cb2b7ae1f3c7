/** Noun phrases by compromise, which only `discover` needs and users install themselves. */

interface Term {
  readonly text: string;
  readonly tags?: readonly string[];
}

interface Document {
  json(options: object): ReadonlyArray<{ readonly terms: readonly Term[] }>;
}

/** What of compromise is used. */
type Nlp = (text: string) => Document;

/** True when a term is a noun phrase in a line. */
export type IsNounPhrase = (term: string, line: string) => boolean;

const OPENS = ['Noun', 'Adjective', 'Gerund', 'PastTense', 'Participle', 'Value', 'Acronym'];
const CLOSES = ['Noun', 'Gerund', 'Acronym'];
const NEVER = ['Pronoun', 'Place', 'City', 'Country', 'Region', 'Person', 'Date', 'Money', 'Adverb'];

function hasTag(term: Term | undefined, tags: readonly string[]): boolean {
  return term?.tags?.some((tag) => tags.includes(tag)) ?? false;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The terms of a line that spell a phrase, or none. */
function spelling(terms: readonly Term[], phrase: string): readonly Term[] {
  for (let from = 0; from < terms.length; from++) {
    for (let to = from + 1; to <= Math.min(terms.length, from + 8); to++) {
      if (
        plain(
          terms
            .slice(from, to)
            .map((term) => term.text)
            .join(' '),
        ) === phrase
      )
        return terms.slice(from, to);
    }
  }
  return [];
}

/**
 * Loads compromise.
 *
 * @throws the error of import() when it is not installed
 */
export async function loadNounPhrases(): Promise<IsNounPhrase> {
  const { default: nlp } = (await import('compromise/two')) as unknown as { default: Nlp };
  const known = new Map<string, readonly Term[]>();
  return (phrase, line) => {
    let terms = known.get(line);
    if (!terms) {
      terms = nlp(line)
        .json({ text: false, offset: false, terms: { text: true, tags: true } })
        .flatMap((sentence) => sentence.terms);
      known.set(line, terms);
    }
    const own = spelling(terms, plain(phrase));
    if (own.length === 0) return false;
    return hasTag(own.at(-1), CLOSES) && own.every((term) => hasTag(term, OPENS)) && !own.some((term) => hasTag(term, NEVER));
  };
}
