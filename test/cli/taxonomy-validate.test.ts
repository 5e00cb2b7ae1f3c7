import { afterAll, describe, expect, it } from 'vitest';
import { Folder, skillvec } from './harness.js';

const folder = new Folder();
afterAll(() => folder.remove());
const validate = (yaml: string, ...flags: string[]) => skillvec(['taxonomy', 'validate', folder.write('own.yaml', yaml), ...flags]);

const CLEAN = 'top: { prefLabel: Top, collection: true }\nkubernetes: { prefLabel: Kubernetes, broader: top }\n';
const WARNED = `${CLEAN}go: { prefLabel: Go, broader: top }\n`;
const WRONG = `${CLEAN}k8s: { prefLabel: K8s, altLabels: [kubernetes], broader: top }\n`;

describe('taxonomy validate', () => {
  it('says nothing but the count of a clean one', async () => {
    const { status, stdout, stderr } = await validate(CLEAN, '--strict');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\S*own\.yaml: 2 concepts, 0 errors, 0 warnings\n$/);
  });

  it('warnings fail only when strict', async () => {
    const lenient = await validate(WARNED);
    expect([lenient.status, lenient.stderr]).toEqual([0, '']);
    expect(lenient.stdout).toMatch(/own\.yaml:3: warning: 'go' has the label 'Go' of one or two letters, unguarded; .* \[unguarded-short\]\n/);
    const strict = await validate(WARNED, '--strict');
    expect([strict.status, strict.stdout]).toEqual([1, lenient.stdout]);
    expect(strict.stderr).toMatch(/^skillvec: the taxonomy '.*' is not clean: 3 concepts, 0 errors, 1 warning; mend what stands above\n$/);
  });

  it('errors of the review and of the schema fail', async () => {
    const clash = await validate(WRONG);
    expect(clash.status).toBe(1);
    expect(clash.stdout).toMatch(/own\.yaml:3: error: 'k8s' has the label 'kubernetes' \(as 'Kubernetes'\), which 'kubernetes' has too/);
    const schema = await validate('a: { prefLbl: A }\n');
    expect(schema.status).toBe(1);
    expect(schema.stdout).toMatch(/error: 'a': prefLbl is no field.*\[schema\]/);
  });

  it('as JSON', async () => {
    const { stdout } = await validate(WARNED, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ concepts: 3, errors: 0, warnings: 1, findings: [{ severity: 'warning', rule: 'unguarded-short' }] });
  });

  it('a path that does not exist', async () => {
    const { status, stderr } = await skillvec(['taxonomy', 'validate', 'nowhere.yaml']);
    expect([status, stderr]).toEqual([1, "skillvec: cannot read the taxonomy 'nowhere.yaml': it does not exist; check the path\n"]);
  });
});

describe('taxonomy, used wrongly', () => {
  it.each([
    ['no command', [], /name a command of taxonomy: search, show/],
    ['unknown command', ['serch'], /unknown command 'taxonomy serch'; there are search/],
    ['unknown format', ['stats', '--format', 'xml'], /Allowed choices are table, json/],
    ['nothing to search', ['search'], /missing required argument 'query'/],
    ['limit 0', ['search', 'a', '--limit', '0'], /whole number/],
    ['merge without taxonomy', ['stats', '--merge'], /name them with/],
    ['no list', ['coverage'], /name a file, or pipe a text in/],
  ])('%s', async (_, argv, message) => {
    const { status, stdout, stderr } = await skillvec(['taxonomy', ...argv]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^skillvec: [^\n]*; see 'skillvec taxonomy --help'\n$/);
    expect([status, stdout]).toEqual([2, '']);
  });

  it.each(['', 'search', 'show', 'stats', 'validate', 'coverage', 'discover', 'import', 'export'])('help of taxonomy %s fits in 80 columns', async (name) => {
    const { status, stdout, stderr } = await skillvec(['taxonomy', ...(name ? [name] : []), '--help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});
