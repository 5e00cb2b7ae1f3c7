import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importSkills } from '../../src/taxonomy/import/import.js';
import { plainConcept } from '../../src/taxonomy/plain.js';
import { Taxonomy } from '../../src/taxonomy/taxonomy.js';
import { writeYaml } from '../../src/taxonomy/yaml-writer.js';
import { readYaml } from '../../src/taxonomy/yaml.js';

describe('importSkills', () => {
  it('makes concepts of names, aliases and categories', () => {
    const { concepts, rejected } = importSkills([
      { name: 'Kubernetes', aliases: 'K8s; kube|Kubernetes', category: 'Platform > Containers' },
      { name: 'Helm', aliases: ['Helm charts'], category: 'Kubernetes' },
    ]);
    expect(rejected).toEqual([]);
    expect(concepts).toEqual([
      { id: 'platform', prefLabel: 'Platform', collection: true },
      { id: 'containers', prefLabel: 'Containers', broader: 'platform', collection: true },
      { id: 'kubernetes', prefLabel: 'Kubernetes', altLabels: ['K8s', 'kube'], broader: 'containers' },
      { id: 'helm', prefLabel: 'Helm', altLabels: ['Helm charts'], broader: 'kubernetes' },
    ]);
  });

  it('rows of one id become one, a category named as a skill becomes one', () => {
    const { concepts } = importSkills([
      { name: 'Docker', category: 'Containers' },
      { name: 'docker', aliases: 'Docker Engine', category: 'DevOps' },
      { name: 'Containers', kind: 'Method' },
    ]);
    expect(concepts.find(({ id }) => id === 'docker')).toMatchObject({ altLabels: ['Docker Engine'], broader: ['containers', 'devops'] });
    expect(concepts.find(({ id }) => id === 'containers')).toEqual({ id: 'containers', prefLabel: 'Containers', kind: 'method' });
  });

  it('guards what stands in everyday text, and names that two skills claim', () => {
    const { concepts } = importSkills([{ name: 'Go' }, { name: 'Machine Learning', aliases: 'MLX' }, { name: 'Maximum Likelihood', aliases: 'MLX' }, 'excel']);
    expect(concepts.map(({ exactCase, ambiguous }) => [exactCase, ambiguous])).toEqual([
      [['Go'], ['Go']],
      [undefined, ['MLX']],
      [undefined, ['MLX']],
      [undefined, ['excel']],
    ]);
  });

  it('sets bad rows aside and goes on', () => {
    const { concepts, rejected } = importSkills([
      {},
      { name: '!!!' },
      { name: ['a'] },
      { name: 'Rust lang', aliases: 7 },
      { name: 'Perl', kind: 'tool' },
      { name: 'Loop', category: 'Loop' },
      { name: 'Python', aliases: '--' },
      { name: 'Java' },
    ]);
    expect(concepts.map(({ id }) => id)).toEqual(['rust-lang', 'java']);
    expect(rejected.map(({ index }) => index)).toEqual([0, 1, 2, 4, 5, 6]);
    expect(rejected[4]?.reason).toMatch(/lies inside 'Loop' or itself/);
  });

  it('never makes a circle', () => {
    const { concepts, rejected } = importSkills([
      { name: 'Aaa', category: 'Bbb' },
      { name: 'Bbb', category: 'Ccc > Aaa' },
    ]);
    expect(rejected).toHaveLength(1);
    expect(() => Taxonomy.from(concepts)).not.toThrow();
  });

  it('whatever the rows, what it makes is a taxonomy, and its YAML is the same', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('Go', 'R', 'C++', 'Yes', 'null', '007', 'A: B', '- x', 'Python', 'Data > SQL', 'Python|Go'));
    fc.assert(
      fc.property(fc.array(fc.record({ name: text, aliases: text, category: text, definition: text }, { requiredKeys: [] })), (rows) => {
        const taxonomy = Taxonomy.from(importSkills(rows).concepts);
        const concepts = [...taxonomy.concepts()];
        const { concepts: read, problems } = readYaml([{ name: 'a.yaml', text: writeYaml(concepts.map(plainConcept)) }]);
        expect(problems).toEqual([]);
        expect(read).toEqual(concepts.map(({ narrower: _, ...concept }) => concept));
      }),
    );
  });
});
