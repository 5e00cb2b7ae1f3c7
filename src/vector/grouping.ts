/** Which mentions are of the same skill. */
import type { ReadMention } from '../reading/mention-reader.js';

/** Groups the mentions of one document after another. */
export class MentionGroups {
  /** Concept → its group in the list of the document that had it last. */
  private readonly places: Int32Array;

  constructor(concepts: number) {
    this.places = new Int32Array(concepts);
  }

  /** The mentions by concept, in the order of their first; each group in text order. */
  of(mentions: readonly ReadMention[]): ReadMention[][] {
    const { places } = this;
    const groups: ReadMention[][] = [];
    for (const mention of mentions) {
      const place = places[mention.concept] as number;
      const group = groups[place];
      // What a document before has left behind names a group of another concept, or none.
      if (group && (group[0] as ReadMention).concept === mention.concept) group.push(mention);
      else {
        places[mention.concept] = groups.length;
        groups.push([mention]);
      }
    }
    return groups;
  }
}
