import { describe, expect, it } from 'vitest';
import { CountMatrix } from '../../src/report/count-matrix.js';

describe('CountMatrix', () => {
  it('counts pairs', () => {
    const matrix = new CountMatrix(100);
    for (const [row, column] of [
      [1, 2],
      [1, 2],
      [3, 4],
      [1, 5],
    ] as const)
      matrix.add(row, column);
    expect([matrix.get(1, 2), matrix.get(3, 4), matrix.get(2, 1), matrix.missed]).toEqual([2, 1, 0, 0]);
    expect([...matrix.row(1)]).toEqual([
      [2, 2],
      [5, 1],
    ]);
    expect([...matrix.entries()]).toEqual([
      [1, 2, 2],
      [1, 5, 1],
      [3, 4, 1],
    ]);
  });

  it('forgets the rare in bounded room, and says how much a count may lack', () => {
    const matrix = new CountMatrix(100);
    for (let i = 0; i < 10_000; i++) {
      matrix.add(0, i % 3);
      matrix.add(1, i);
    }
    expect([...matrix.entries()].length).toBeLessThanOrEqual(100);
    for (const column of [0, 1, 2]) {
      const truth = Math.ceil((10_000 - column) / 3);
      expect(matrix.get(0, column)).toBeLessThanOrEqual(truth);
      expect(matrix.get(0, column)).toBeGreaterThanOrEqual(truth - matrix.missed);
    }
    expect(matrix.get(0, 0)).toBe(3334);
  });
});
