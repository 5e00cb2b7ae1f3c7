import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/taxonomy/yaml.js';
import { smallTaxonomy } from '../support/taxonomies.js';

/** What is wrong with one file, as `place: message`. */
function problemsIn(text: string, name = 'skills.yaml'): string[] {
  return readYaml([{ name, text }]).problems.map(({ place, message }) => `${place}: ${message}`);
}

describe('a file without fault', () => {
  const text = `
# Languages
python:
  prefLabel: Python
  altLabels: [CPython]
go:
  prefLabel: Go
  related: python
  exactCase: [Go]
`;

  it('has no problems', () => {
    expect(problemsIn(text)).toEqual([]);
  });

  it('gives its concepts in the order in which they are written', () => {
    expect(readYaml([{ name: 'skills.yaml', text }]).concepts.map(({ id }) => id)).toEqual(['python', 'go']);
  });

  it('gives what is left out as empty', () => {
    expect(readYaml([{ name: 'skills.yaml', text: 'python:\n  prefLabel: Python\n' }]).concepts).toEqual([
      {
        id: 'python',
        prefLabel: 'Python',
        altLabels: [],
        hiddenLabels: [],
        kind: 'technology',
        broader: [],
        related: [],
        exactCase: [],
        ambiguous: [],
        anyForm: [],
        supportedBy: [],
        notIn: [],
        collection: false,
      },
    ]);
  });

  it('may be empty', () => {
    expect(problemsIn('')).toEqual([]);
    expect(problemsIn('# nothing yet\n')).toEqual([]);
  });

  it('may name concepts of another file', () => {
    const files = [
      { name: 'a.yaml', text: 'python:\n  prefLabel: Python\n  broader: languages\n' },
      { name: 'b.yaml', text: 'languages:\n  prefLabel: Languages\n' },
    ];
    expect(readYaml(files).problems).toEqual([]);
  });

  it('may name concepts of the taxonomy that it is to be merged into', () => {
    expect(readYaml([{ name: 'own.yaml', text: 'rust:\n  prefLabel: Rust\n  broader: programming-languages\n' }], smallTaxonomy()).problems).toEqual([]);
  });
});

describe('a problem names file, line and field:', () => {
  it.each([
    ['an unknown field', 'python:\n  prefLabel: Python\n  aliases: [CPython]\n', /^skills\.yaml:3: 'python': aliases is no field; there are id, prefLabel, /],
    ['a missing prefLabel', 'python:\n  kind: technology\n', /^skills\.yaml:1: 'python': prefLabel is missing$/],
    ['an entry without fields', 'python:\n', /^skills\.yaml:1: 'python': prefLabel is missing$/],
    ['an entry that is a text', 'python: Python\n', /^skills\.yaml:1: 'python': prefLabel is missing$/],
    ['an entry that is a list', 'python: [Python]\n', /^skills\.yaml:1: 'python': /],
    ['a number for a name', 'python:\n  prefLabel: 3\n', /^skills\.yaml:2: 'python': prefLabel is not a text; put it in quotes$/],
    ['an empty name', 'python:\n  prefLabel: Python\n  altLabels: [""]\n', /^skills\.yaml:3: 'python': altLabels\[0\] is empty; write a name or remove it$/],
    ['a text for a list', 'python:\n  prefLabel: Python\n  altLabels: CPython\n', /^skills\.yaml:3: 'python': altLabels is not a list; write \[name, name\]$/],
    ['a truth value in a list', 'python:\n  prefLabel: Python\n  altLabels: [true]\n', /^skills\.yaml:3: 'python': altLabels\[0\] is not a text; put it in quotes$/],
    ['an unknown kind', 'python:\n  prefLabel: Python\n  kind: tool\n', /^skills\.yaml:3: 'python': kind is none of technology, method, /],
    ['a collection that is neither true nor false', 'python:\n  prefLabel: Python\n  collection: maybe\n', /^skills\.yaml:3: 'python': collection is not true or false$/],
    ['an id that is no slug', 'Python Language:\n  prefLabel: Python\n', /^skills\.yaml:1: 'Python Language': id is no slug; use lower case letters, digits and single hyphens$/],
    ['an unknown broader', 'python:\n  prefLabel: Python\n  broader: languages\n', /^skills\.yaml:3: 'python' has broader 'languages', which does not exist$/],
    ['an unknown related', 'python:\n  prefLabel: Python\n\n  related: [ruby]\n', /^skills\.yaml:4: 'python' has related 'ruby', which does not exist$/],
    [
      'exactCase that names no label',
      'go:\n  prefLabel: Go\n  exactCase: [GO]\n',
      /^skills\.yaml:3: 'go' has exactCase 'GO', which is none of its labels; write it as it stands there$/,
    ],
    ['ambiguous that names no label', 'go:\n  prefLabel: Go\n  ambiguous: [Golang]\n', /^skills\.yaml:3: 'go' has ambiguous 'Golang', which is none of its labels/],
    ['broader that is itself', 'go:\n  prefLabel: Go\n  broader: go\n', /^skills\.yaml:3: 'go' is its own ancestor \(go → go\); remove one broader$/],
    ['an id that stands twice', 'go:\n  prefLabel: Go\ngo:\n  prefLabel: Golang\n', /^skills\.yaml:3: Map keys must be unique/],
    ['YAML that is broken', 'go:\n  prefLabel: "Go\n', /^skills\.yaml:\d: /],
    ['YAML with a tab for an indent', 'go:\n\tprefLabel: Go\n', /^skills\.yaml:2: /],
    ['a file that is a list', '- Go\n- Python\n', /^skills\.yaml:1: is no map; write one entry per concept/],
    ['a file that is a text', 'Go\n', /^skills\.yaml:1: is no map/],
  ])('%s', (_, text, message) => {
    const problems = problemsIn(text);
    expect(problems[0]).toMatch(message);
    expect(problems).toHaveLength(text.includes('\t') || text.includes('"Go') ? problems.length : 1);
  });

  it('a cycle, which is shown as a whole', () => {
    const text = 'a:\n  prefLabel: A\n  broader: b\nb:\n  prefLabel: B\n  broader: c\nc:\n  prefLabel: C\n  broader: a\n';
    expect(problemsIn(text)).toEqual(["skills.yaml:3: 'a' is its own ancestor (a → b → c → a); remove one broader"]);
  });

  it('an id in two files, with both places', () => {
    const files = [
      { name: 'a.yaml', text: 'go:\n  prefLabel: Go\n' },
      { name: 'b.yaml', text: '\ngo:\n  prefLabel: Golang\n' },
    ];
    expect(readYaml(files).problems).toEqual([{ place: 'b.yaml:2', message: "id 'go' stands also at a.yaml:1; ids are unique" }]);
  });
});

describe('problems', () => {
  it('of all entries and all files are reported at once', () => {
    const files = [
      { name: 'a.yaml', text: 'go:\n  prefLabel: Go\n  colour: blue\n  kind: tool\nr:\n  prefLabel: R\n  broader: nowhere\n' },
      { name: 'b.yaml', text: '- list\n' },
      { name: 'c.yaml', text: 'c:\n  prefLabel: C\n  exactCase: [c]\n' },
    ];
    const places = readYaml(files).problems.map(({ place }) => place);
    expect(places.sort()).toEqual(['a.yaml:3', 'a.yaml:4', 'a.yaml:7', 'b.yaml:1', 'c.yaml:3']);
  });

  it('of an entry are not blamed on those that name it', () => {
    expect(problemsIn('languages:\n  prefLabel: Languages\n  colour: blue\npython:\n  prefLabel: Python\n  broader: languages\n')).toHaveLength(1);
  });

  it('of a file are not blamed on the files that name its concepts', () => {
    const files = [
      { name: 'a.yaml', text: 'languages:\n  prefLabel: Languages\nlanguages:\n  prefLabel: Tongues\n' },
      { name: 'b.yaml', text: 'python:\n  prefLabel: Python\n  broader: languages\n' },
    ];
    expect(readYaml(files).problems.map(({ place }) => place)).toEqual(['a.yaml:3']);
  });

  it.each([
    '? [a, b]\n: {prefLabel: A}\n',
    'null:\n  prefLabel: A\n',
    'a: &x\n  prefLabel: A\nb: *x\n',
    '? \n',
    'a:\n  <<: b\n',
    'a:\n  prefLabel: !!binary aGk=\n',
    '%YAML 9.9\n---\na: {}\n',
    '---\na:\n  prefLabel: A\n---\nb:\n  prefLabel: B\n',
    '\0',
  ])('are reported, never thrown: %j', (text) => {
    expect(() => problemsIn(text)).not.toThrow();
  });
});
