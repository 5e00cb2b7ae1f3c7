import { afterAll, describe, expect, it } from 'vitest';
import { Folder, SKILLS, skillvec } from './harness.js';

const folder = new Folder();
afterAll(() => folder.remove());
const own = folder.write(
  'own.yaml',
  `${SKILLS}kubernetes: { prefLabel: Kubernetes, altLabels: [K8s], hiddenLabels: [kubernets], broader: containers, related: [docker], exactCase: [K8s], ambiguous: [K8s], supportedBy: [pods], notIn: [K8s Inc], definition: Runs containers. }\n`,
);
const taxonomy = (...argv: string[]) => skillvec(['taxonomy', ...argv, '--taxonomy', own]);

describe('taxonomy search', () => {
  it('forgives typos', async () => {
    const { status, stdout } = await taxonomy('search', 'kuberntes');
    expect(status).toBe(0);
    expect(stdout.split('\n')[1]).toMatch(/^0\.\d\d +Kubernetes +technology +(?:kubernets)? +kubernetes$/);
  });

  it('takes several words, and gives JSON', async () => {
    const { stdout } = await taxonomy('search', 'machine', 'learnin', '--limit', '1', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'machine-learning', kind: 'knowledge' }]);
  });

  it('says when nothing is like it', async () => {
    expect(await taxonomy('search', 'zzzz')).toEqual({ status: 1, stdout: '', stderr: "skillvec: nothing is like 'zzzz'; try fewer letters or another name\n" });
    expect((await taxonomy('search', 'zzzz', '--format', 'json')).stdout).toBe('[]\n');
  });
});

describe('taxonomy show', () => {
  it('by id or name: tree, labels with policy, related, guards', async () => {
    const { status, stdout, stderr } = await taxonomy('show', 'k8s');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`Kubernetes · technology · kubernetes
Runs containers.

Containers (containers)
└─ Kubernetes (kubernetes)

Labels
  Kubernetes  any case
  K8s         exact case, only with support from its context
  kubernets   any case, hidden

Related
  Docker (docker)

Supported by
  pods

Not in
  K8s Inc
`);
    expect((await taxonomy('show', 'containers')).stdout).toContain('Containers (containers)\n├─ Docker (docker)\n└─ Kubernetes (kubernetes)\n');
  });

  it('as JSON, with ancestors', async () => {
    expect(JSON.parse((await taxonomy('show', 'docker', '--format', 'json')).stdout)).toMatchObject({ id: 'docker', ancestors: [{ id: 'containers', distance: 1 }] });
  });

  it('names what is near to what does not exist', async () => {
    const { status, stderr } = await taxonomy('show', 'kubernete');
    expect(status).toBe(1);
    expect(stderr).toMatch(/no concept has the id or name 'kubernete'; near are kubernetes/);
  });
});

describe('taxonomy stats', () => {
  it('counts, as table and JSON', async () => {
    const { stdout } = await taxonomy('stats');
    expect(stdout).toContain('6 concepts (0 of them only group others), 1 with definition\n9 labels: 6 preferred, 2 alternative, 1 hidden\n');
    expect(stdout).toMatch(/\nContainers +3 +5 +50\.0 %\n/);
    expect(JSON.parse((await taxonomy('stats', '--format', 'json')).stdout)).toMatchObject({
      concepts: 6,
      depths: [4, 2],
      guards: { exactCase: 1, ambiguous: 1, supportedBy: 1, notIn: 1, guardedConcepts: 1 },
    });
  });
});
