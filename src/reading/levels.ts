/** How much a sentence asks for the skills in it. */
import { CUE, type CueHit } from './cue-matcher.js';
import type { Level, SectionKind, Sentence } from './types.js';

/** Level of a section by itself. */
const SECTION_LEVEL: Readonly<Partial<Record<SectionKind, Level>>> = { required: 'required', preferred: 'preferred' };
/** Sections in which words such as "experience with" ask for a skill. */
const ASKING: ReadonlySet<SectionKind> = new Set(['other', 'title', 'summary', 'education']);
/** Sections that never ask. */
const SILENT: ReadonlySet<SectionKind> = new Set(['page', 'legal', 'benefits', 'company']);

interface Scope {
  readonly from: number;
  readonly to: number;
  readonly level: Level;
}

/** The brackets around a place, or undefined. */
function bracketsAround(text: string, sentence: Sentence, at: number): readonly [number, number] | undefined {
  const own = text.slice(sentence.start, sentence.end);
  const open = own.lastIndexOf('(', at - sentence.start);
  if (open < 0) return undefined;
  const close = own.indexOf(')', open);
  return close < at - sentence.start ? undefined : [sentence.start + open, sentence.start + close];
}

function clauseAround(text: string, sentence: Sentence, at: number): readonly [number, number] {
  const own = text.slice(sentence.start, sentence.end);
  const from = own.lastIndexOf(';', at - sentence.start) + 1;
  const to = own.indexOf(';', at - sentence.start);
  return [sentence.start + from, to < 0 ? sentence.end : sentence.start + to];
}

/** Where a cue holds: inside its brackets and the words right before them, or its clause. */
function scopeOf(text: string, sentence: Sentence, hit: CueHit): readonly [number, number] {
  const brackets = bracketsAround(text, sentence, hit.start);
  if (!brackets) return clauseAround(text, sentence, hit.start);
  const before = text.slice(sentence.start, brackets[0]).lastIndexOf(',') + 1;
  return [sentence.start + before, brackets[1]];
}

/** Words such as "plus" ask for something only as "a plus"; "years of experience plus" is a sum. */
function isBareWord(hit: CueHit, text: string): boolean {
  if (hit.cue.phrase !== 'plus' && hit.cue.phrase !== 'bonus' && hit.cue.phrase !== 'welcome' && hit.cue.phrase !== 'valued') return false;
  return !/^[\s.)!]*$/.test(text.slice(hit.end, hit.end + 3));
}

/** Tells the level of each mention of a sentence. */
export class SentenceLevels {
  private readonly scopes: Scope[] = [];
  private readonly own: Level;

  constructor(text: string, sentence: Sentence, cues: readonly CueHit[]) {
    const asks = cues.some(({ cue }) => (cue.bits & (CUE.asked | CUE.required)) !== 0);
    this.own = SECTION_LEVEL[sentence.section] ?? (ASKING.has(sentence.section) && asks ? 'required' : 'mentioned');
    if (SILENT.has(sentence.section)) return;
    for (const hit of cues) {
      if (hit.cue.bits & CUE.preferred && !isBareWord(hit, text)) {
        const [from, to] = scopeOf(text, sentence, hit);
        this.scopes.push({ from, to, level: 'preferred' });
      } else if (hit.cue.bits & CUE.required && sentence.section === 'preferred' && /must|required|mandatory|essential/.test(hit.cue.phrase)) {
        const [from, to] = scopeOf(text, sentence, hit);
        this.scopes.push({ from, to, level: 'required' });
      } else if (hit.cue.bits & CUE.required && sentence.section === 'responsibilities' && /must|required|mandatory|essential/.test(hit.cue.phrase)) {
        const [from, to] = scopeOf(text, sentence, hit);
        this.scopes.push({ from, to, level: 'required' });
      }
    }
  }

  /** The level of what stands at this offset. */
  at(offset: number): Level {
    return this.scopes.find((scope) => offset >= scope.from && offset < scope.to)?.level ?? this.own;
  }
}
