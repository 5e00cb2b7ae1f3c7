import { describe, expect, it } from 'vitest';
import { Taxonomy, compileTaxonomy, restoreTaxonomy } from '../../src/index.js';

const taxonomy = Taxonomy.from([{ prefLabel: 'Go' }, { prefLabel: 'Rust' }], { replacedBy: { golang: 'go', systems: ['rust', 'go'] } });

describe('a retired id', () => {
  it('gives the concept that took its place, the nearest of several', () => {
    expect(taxonomy.get('golang')?.id).toBe('go');
    expect(taxonomy.resolve('systems')).toBe('rust');
  });
  it('is told from ids in use and from ids that never were', () => {
    expect([taxonomy.resolve('go'), taxonomy.resolve('never')]).toEqual(['go', undefined]);
  });
  it('survives compiling and merging', () => {
    expect(restoreTaxonomy(compileTaxonomy(taxonomy)).resolve('golang')).toBe('go');
    expect(taxonomy.merge(Taxonomy.from([{ prefLabel: 'Zig' }])).taxonomy.resolve('golang')).toBe('go');
  });
  it.each([
    [{ go: 'rust' }, /never reused/],
    [{ golang: 'nowhere' }, /'nowhere', which does not exist/],
  ])('%j is refused', (replacedBy, message) => expect(() => Taxonomy.from([{ prefLabel: 'Go' }, { prefLabel: 'Rust' }], { replacedBy })).toThrow(message));
});
