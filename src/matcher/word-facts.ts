/** What is known of the words of labels, by the number of their token: each word is looked at once, in however many labels it is. */
import { type Dictionary, grow } from './dictionary.js';
import { MadeWord } from './made-word.js';
import { type NumberChange, pluralChange, singularChange } from './number-endings.js';
import { ASKS_FOR_RESPELLING, FORBIDS_RESPELLING, IS_RESPELLED, respellingBits, respellingsOfWord } from './respellings.js';
import { STOP_WORDS } from './variants.js';

/** Beside the bits of respellings: the word has rules that ask for the label itself. */
const HAS_RULES = 8;
/** It begins no name that is joined. */
const IS_STOP_WORD = 16;
const IS_KNOWN = 32;

/** Tokens are kept with so much added: 0 is for those that nobody has asked for, 1 for none. */
const TOKEN_AT = 2;
const NO_TOKEN = 1;

/** A token that stands for another in a label, by one of the endings that are spelled in two ways. */
export interface RespelledToken {
  readonly ending: number;
  readonly token: number;
}

const NONE: readonly RespelledToken[] = [];

const IS_RESPELLED_LABEL = ASKS_FOR_RESPELLING | IS_RESPELLED;

/** True when rules that ask for the label itself have something to say of words that have these bits, all together: `&` for "and". */
export function needRules(facts: number): boolean {
  return (facts & HAS_RULES) !== 0;
}

/** True when a label of words that have these bits, all together, is respelled. */
export function areRespelled(facts: number): boolean {
  return (facts & (IS_RESPELLED_LABEL | FORBIDS_RESPELLING)) === IS_RESPELLED_LABEL;
}

/** Facts of the tokens that a dictionary has when this is made. */
export class WordFacts {
  private facts: Uint8Array;
  private plurals: Int32Array;
  private singulars: Int32Array;
  private readonly respelled = new Map<number, readonly RespelledToken[]>();
  private lastToken = -1;
  private lastText = '';
  private readonly word = new MadeWord();
  private readonly changed = new MadeWord();

  constructor(private readonly dictionary: Dictionary) {
    const { size } = dictionary;
    this.facts = new Uint8Array(size);
    this.plurals = new Int32Array(size);
    this.singulars = new Int32Array(size);
  }

  /** Bits that tell about a word. Those of the words of a label may be put together, for {@link needRules}. */
  of(token: number): number {
    const facts = this.facts[token] as number;
    return facts === 0 ? this.find(token) : facts;
  }

  /** True for a word that begins no name that is joined. */
  isStopWord(token: number): boolean {
    return (this.of(token) & IS_STOP_WORD) !== 0;
  }

  /** The token of the word's plural, which is added if it is new; below 0 when it has none. */
  pluralOf(token: number): number {
    const plural = this.plurals[token] as number;
    return (plural === 0 ? this.change(token, this.plurals, pluralChange) : plural) - TOKEN_AT;
  }

  /** The same for its singular. */
  singularOf(token: number): number {
    const singular = this.singulars[token] as number;
    return (singular === 0 ? this.change(token, this.singulars, singularChange) : singular) - TOKEN_AT;
  }

  /** What the word becomes where a label is respelled. */
  respelledOf(token: number): readonly RespelledToken[] {
    if ((this.of(token) & IS_RESPELLED) === 0) return NONE;
    const known = this.respelled.get(token);
    if (known) return known;
    const found = respellingsOfWord(this.dictionary.textOf(token)).map(({ ending, word }) => ({ ending, token: this.tokenOf(word) }));
    this.respelled.set(token, found);
    return found;
  }

  /** The token of a word that is made; its number may be asked for too. */
  private tokenOf(text: string): number {
    const { dictionary, word } = this;
    word.clear();
    word.appendText(text);
    dictionary.add(word.hash, word.letters, 0, word.end);
    this.facts = grow(this.facts, dictionary.token + 1);
    this.plurals = grow(this.plurals, dictionary.token + 1);
    this.singulars = grow(this.singulars, dictionary.token + 1);
    return dictionary.token;
  }

  /** The word of a token; asked for thrice in a row. */
  private textOf(token: number): string {
    if (token !== this.lastToken) {
      this.lastText = this.dictionary.textOf(token);
      this.lastToken = token;
    }
    return this.lastText;
  }

  private find(token: number): number {
    const word = this.textOf(token);
    const facts = IS_KNOWN | respellingBits(word) | (word === 'and' ? HAS_RULES : 0) | (STOP_WORDS.has(word) ? IS_STOP_WORD : 0);
    this.facts[token] = facts;
    return facts;
  }

  private change(token: number, tokens: Int32Array, changeOf: (word: string) => NumberChange | undefined): number {
    const { dictionary, word, changed } = this;
    const change = changeOf(this.textOf(token));
    if (change) {
      word.clear();
      word.append(dictionary.characters, dictionary.placeOf(token));
      changed.change(word, change);
      dictionary.add(changed.hash, changed.letters, 0, changed.end);
    }
    const found = change ? dictionary.token + TOKEN_AT : NO_TOKEN;
    tokens[token] = found;
    return found;
  }
}
