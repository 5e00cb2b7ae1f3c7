import { describe, expect, it } from 'vitest';
import { BatchError, tagStream } from '../../src/batch/index.js';
import { inOrder } from '../../src/batch/ordered.js';
import { taxonomy } from './support.js';

async function* records(count: number): AsyncGenerator<{ id: number; description: string }> {
  for (let id = 0; id < count; id++) yield { id, description: `Python ${'and Kubernetes '.repeat(id % 3)}` };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('tagStream', () => {
  it.each([0, 2])('adds skills to records in their order, with %i threads', async (workers) => {
    let id = 0;
    for await (const record of tagStream(records(2500), { taxonomy, workers })) {
      expect(record.id).toBe(id);
      expect(record.skills.map((skill) => skill.id).sort()).toEqual(id % 3 === 0 ? ['python'] : ['kubernetes', 'python']);
      id++;
    }
    expect(id).toBe(2500);
  });

  it('takes the fields that are named, and gives vectors', async () => {
    const tagged = tagStream([{ body: 'Kubernetes', head: 'Python', made: new Date(0) }], { taxonomy, workers: 0, text: 'body', title: 'head', vectorOnly: true });
    for await (const { vector, made } of tagged) {
      expect(Object.keys(vector).sort()).toEqual(['kubernetes', 'python']);
      expect(made).toEqual(new Date(0));
    }
  });

  it('fails at a record without text, unless somebody takes it', async () => {
    const given: object[] = [{ description: 'Python' }, { id: 7 }, { description: 'Python' }];
    await expect(all(tagStream(given, { taxonomy, workers: 0 }))).rejects.toThrow(BatchError);
    const rejected: unknown[] = [];
    expect(await all(tagStream(given, { taxonomy, workers: 0, onReject: (one) => rejected.push(one) }))).toHaveLength(2);
    expect(rejected).toEqual([{ index: 1, reason: expect.stringContaining('id') as string, record: { id: 7 } }]);
  });

  it('takes no more ahead than it needs', async () => {
    let taken = 0;
    const endless = async function* (): AsyncGenerator<{ description: string }> {
      for (;;) {
        taken++;
        yield { description: 'Python '.repeat(20_000) };
      }
    };
    for await (const record of tagStream(endless(), { taxonomy, workers: 1 })) {
      expect(record.skills).toHaveLength(1);
      break;
    }
    expect(taken).toBeLessThan(20);
  });
});

describe('inOrder', () => {
  it('gives results in the order of items, whichever is done first', async () => {
    const work = async (item: number): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, (item * 7) % 5));
      return item;
    };
    const items = (async function* () {
      yield* Array.from({ length: 30 }, (_, i) => i);
    })();
    expect(await all(inOrder(items, work, 4))).toEqual(Array.from({ length: 30 }, (_, i) => i));
  });

  it('does not keep a result waiting for a slow source', async () => {
    const items = (async function* () {
      yield 1;
      await new Promise(() => undefined);
    })();
    const results = inOrder(items, (item: number) => Promise.resolve(item), 4);
    expect(await results.next()).toEqual({ done: false, value: 1 });
  });

  it('fails when the work fails', async () => {
    const items = (async function* () {
      yield* [1, 2, 3];
    })();
    await expect(all(inOrder(items, (item) => (item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item)), 2))).rejects.toThrow('two');
  });
});
