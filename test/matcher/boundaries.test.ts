import { describe, expect, it } from 'vitest';
import { slicesOf } from '../support/matching.js';

describe('a name goes on', () => {
  it.each([
    ['over a line wrap', 'machine\nlearning'],
    ['over a Windows line wrap', 'machine\r\nlearning'],
    ['over a line wrap with an indent', 'machine\n    learning'],
    ['over several spaces', 'machine   learning'],
    ['over a tab', 'machine\tlearning'],
    ['over a no-break space', 'machine\u00a0learning'],
    ['over a thin space', 'machine\u2009learning'],
    ['over an ideographic space', 'machine\u3000learning'],
    ['over a hyphen', 'machine-learning'],
    ['over a dash without spaces', 'machine–learning'],
    ['over a hyphen at the end of a line', 'machine-\nlearning'],
    ['over an underscore', 'machine_learning'],
    ['over quotation marks', 'machine “learning'],
    ['over inline tags', 'machine <b>learning'],
    ['over the end of bold', 'machine** learning'],
    ['over a trade mark', 'machine™ learning'],
  ])('%s', (_, text) => {
    expect(slicesOf(['machine learning'], `the ${text} of`)).toEqual([text]);
  });
});

describe('a name ends', () => {
  it.each([
    ['at the end of a sentence', 'machine. Learning'],
    ['at the end of a sentence and a line', 'machine.\nLearning'],
    ['at a paragraph', 'machine\n\nlearning'],
    ['at a paragraph with blanks', 'machine\n \t\nlearning'],
    ['at a Windows paragraph', 'machine\r\n\r\nlearning'],
    ['at a list item', 'machine\n- learning'],
    ['at a list item with a star', 'machine\n* learning'],
    ['at a list item with a bullet', 'machine\n• learning'],
    ['at a numbered item', 'machine\n2. learning'],
    ['at a dash between spaces', 'machine - learning'],
    ['at a comma', 'machine, learning'],
    ['at a semicolon', 'machine; learning'],
    ['at a colon', 'machine: learning'],
    ['at a table cell', 'machine | learning'],
    ['at a bracket', 'machine (learning)'],
    ['at a line break tag', 'machine<br>learning'],
    ['at a block tag', 'machine</li><li>learning'],
    ['at a page break', 'machine\flearning'],
    ['at a line separator', 'machine\u2028learning'],
  ])('%s', (_, text) => {
    expect(slicesOf(['machine learning'], text)).toEqual([]);
  });
});

it('a full stop inside a name is not one at the end of a sentence', () => {
  expect(slicesOf(['Node.js', 'Ph. D.'], 'We use Node. JS is a plus. Node.js. Ph. D.')).toEqual(['Node.js', 'Ph. D']);
});
