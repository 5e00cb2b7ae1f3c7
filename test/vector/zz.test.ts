import { it } from 'vitest';
import { createExtractor } from '../../src/extractor.js';
import { smallTaxonomy } from '../support/taxonomies.js';
import { POSTING } from '../support/postings.js';
const extractor = await createExtractor({ taxonomy: smallTaxonomy() });
it('x', () => {
  console.log(extractor.extract(POSTING,{kind:'posting'}).skills.map(s=>s.id+' '+s.weight+s.mentions.map(m=>m.text+'/'+m.section)).join('\n'));
  const time = (name: string, text: string) => { const t = performance.now(); let r=''; try { extractor.extract(text); } catch (e) { r = String(e); } console.log(name, text.length, Math.round(performance.now() - t), r); };
  for (const s of [2.5e5, 5e5, 1e6]) { time('dots', '. '.repeat(s)); const line = POSTING.replace(/\s+/g, ' '); time('posting line', line.repeat(Math.ceil(s / line.length))); time('posting', POSTING.repeat(Math.ceil(s / POSTING.length)));
   const p='we are looking for an engineer who knows Go and '; time('go', p.repeat(s/p.length)); const q='experience with Python and '; time('python', q.repeat(s/q.length)); const n='no Python, '; time('no', n.repeat(s/n.length)); const b='(Python ';time('brackets', b.repeat(s/b.length));}
}, 600000);
