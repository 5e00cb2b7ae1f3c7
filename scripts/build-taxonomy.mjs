// Compiles taxonomy/ into dist/taxonomy-data.js, which the package loads without parsing YAML. Node reads that file as
// text, through dist/taxonomy-data.node.js: a fifth of the time that the engine takes to scan it as code.
import { readFileSync, writeFileSync } from 'node:fs';
import { compileTaxonomy, loadTaxonomy } from '../dist/node.js';

const NODE_READER = `import { readFileSync } from 'node:fs';

/** The literals of taxonomy-data.js without scanning them as code; a bundle has no such file beside it, but the module. */
async function read() {
  let text;
  try {
    text = readFileSync(new URL('./taxonomy-data.js', import.meta.url), 'latin1');
  } catch {
    return (await import('./taxonomy-data.js')).data;
  }
  return text.slice(text.indexOf('"') + 1, text.lastIndexOf('"')).replaceAll('",\\n"', '');
}

export const data = read();
`;

const { version } = JSON.parse(readFileSync(new URL('../taxonomy/version.json', import.meta.url), 'utf8'));
const folder = process.argv[2] ?? 'taxonomy';
try {
  const taxonomy = await loadTaxonomy(folder, { name: 'skillvec', version });
  const text = compileTaxonomy(taxonomy);
  // In pieces, since V8 scans a long literal half as fast: the buffer that it is copied to grows by copying.
  const pieces = text.match(/[^]{1,16000}/g).map((piece) => JSON.stringify(piece));
  writeFileSync(new URL('../dist/taxonomy-data.js', import.meta.url), `export const data = [\n${pieces.join(',\n')},\n].join('');\n`);
  writeFileSync(new URL('../dist/taxonomy-data.node.js', import.meta.url), NODE_READER);
  console.error(`taxonomy ${version}: ${taxonomy.size} concepts, ${(text.length / 1e6).toFixed(2)} MB`);
} catch (error) {
  console.error(error.name === 'TaxonomyError' ? error.message : error);
  process.exitCode = 1;
}
