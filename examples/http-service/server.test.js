import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createServer } from './server.js';

const server = await createServer();

test('answers the skills of a posting', async () => {
  const response = await server.inject({ method: 'POST', url: '/extract', payload: { text: 'Requirements\n- 3+ years of Python', kind: 'posting' } });
  assert.equal(response.statusCode, 200);
  const { skills, vector } = response.json();
  assert.deepEqual([skills[0].prefLabel, skills[0].level, skills[0].years], ['Python', 'required', { min: 3 }]);
  assert.equal(vector.python, 1);
});

test('finds a skill in spite of a typo', async () => {
  const response = await server.inject('/skills?q=kuberntes&limit=1');
  assert.match(response.body, /"kubernetes"/);
});

test('refuses what is no text', async () => {
  for (const payload of [{}, { text: '' }, { text: 'x', kind: 'letter' }]) assert.equal((await server.inject({ method: 'POST', url: '/extract', payload })).statusCode, 400);
});
