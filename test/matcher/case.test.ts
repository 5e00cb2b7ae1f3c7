import { describe, expect, it } from 'vitest';
import { labelsIn, slicesOf } from '../support/matching.js';

const exactCase = (): boolean => true;

describe('a label in any case', () => {
  it.each(['python', 'Python', 'PYTHON', 'pYtHoN'])('is found as %s', (text) => {
    expect(slicesOf(['Python'], text)).toEqual([text]);
  });
});

describe('a label in exact case', () => {
  it.each(['Go', '(Go)', 'Go/Rust', 'Go 1.22'])('is found in %s', (text) => {
    expect(slicesOf(['Go'], text, { exactCase })).toEqual(['Go']);
  });

  it.each(['go', 'GO', 'gO'])('is not found as %s', (text) => {
    expect(slicesOf(['Go'], text, { exactCase })).toEqual([]);
  });

  it('of several words is found only when all have their case', () => {
    expect(slicesOf(['Ruby on Rails'], 'Ruby on Rails, Ruby On Rails, ruby on rails', { exactCase })).toEqual(['Ruby on Rails']);
  });

  it('keeps its case in its plural', () => {
    expect(slicesOf(['API'], 'APIs, apis', { exactCase })).toEqual(['APIs']);
  });

  it('keeps its case with a sign', () => {
    expect(slicesOf(['C++'], 'C++, c++', { exactCase })).toEqual(['C++']);
  });

  it.each(['G\u00ado', 'G&shy;o', '𝐆𝐨', 'Ｇｏ', 'Gó'])('does not mind how its letters are set: %j', (text) => {
    expect(slicesOf(['Go'], text, { exactCase })).toEqual([text]);
  });

  it.each(['𝐠𝐨', 'ｇｏ', 'g&shy;o'])('minds the case of letters that are set otherwise: %j', (text) => {
    expect(slicesOf(['Go'], text, { exactCase })).toEqual([]);
  });

  it('wins over the same label in any case, whichever is written first', () => {
    expect(labelsIn(['rest', 'REST'], 'REST and rest', { exactCase: (label) => label === 1 })).toEqual(['REST', 'rest']);
    expect(labelsIn(['REST', 'rest'], 'REST and rest', { exactCase: (label) => label === 0 })).toEqual(['REST', 'rest']);
  });

  it('leaves the other labels in any case', () => {
    expect(labelsIn(['Go', 'Rust'], 'go, rust', { exactCase: (label) => label === 0 })).toEqual(['Rust']);
  });

  it('may differ from another label by case alone', () => {
    expect(labelsIn(['Dash', 'DASH'], 'DASH, Dash, dash', { exactCase })).toEqual(['DASH', 'Dash']);
  });
});
