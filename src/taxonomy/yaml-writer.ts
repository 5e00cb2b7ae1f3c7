import { Document, isSeq, visit } from 'yaml';
import { type ConceptInput, slug } from './concept.js';

/**
 * Writes concepts in the form of the files in taxonomy/: the id as key, one field a line, lists in brackets. What
 * `readYaml` reads of it are the same concepts.
 *
 * @param concepts in the order in which they shall stand
 */
export function writeYaml(concepts: Iterable<ConceptInput>): string {
  const entries = new Map<string, Omit<ConceptInput, 'id'>>();
  for (const { id, ...fields } of concepts) entries.set(id ?? slug(fields.prefLabel), fields);
  if (entries.size === 0) return '';
  const document = new Document(entries, { aliasDuplicateObjects: false });
  visit(document, {
    Seq: (_, node) => {
      if (isSeq(node)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
