/** What judging candidates needs to know of a taxonomy. */
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { ConceptCounts } from './concept-counts.js';
import { ConceptKinds } from './concept-kinds.js';
import { Relatives } from './relatives.js';
import { SenseEvidence } from './sense-evidence.js';
import { SentenceTokens } from './sentence-tokens.js';
import { Support } from './support.js';
import { SurroundingWords } from './surrounding-words.js';

/** Tables of a taxonomy that are made once and serve every document. */
export class JudgeTables {
  readonly relatives: Relatives;
  readonly kinds: ConceptKinds;
  readonly counts: ConceptCounts;
  readonly evidence = new SenseEvidence();
  readonly tokens = new SentenceTokens();
  readonly support: Support;
  readonly words = new SurroundingWords(this.tokens);

  constructor(readonly taxonomy: Taxonomy) {
    this.relatives = new Relatives(taxonomy);
    this.kinds = new ConceptKinds(taxonomy);
    this.counts = new ConceptCounts(taxonomy.size);
    this.support = new Support(taxonomy, this.tokens);
  }
}
