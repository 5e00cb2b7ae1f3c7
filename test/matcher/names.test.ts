import { describe, expect, it } from 'vitest';
import { labelsIn, slicesOf } from '../support/matching.js';

describe('names with signs', () => {
  const labels = ['C', 'C++', 'C#', '.NET', 'A', 'A+', 'F#', 'R'];

  it.each([
    ['C++', ['C++']],
    ['C#', ['C#']],
    ['C', ['C']],
    ['C, C++ and C#', ['C', 'C++', 'C#']],
    ['C/C++', ['C', 'C++']],
    ['C++/C#', ['C++', 'C#']],
    ['C++.', ['C++']],
    ['(C#)', ['C#']],
    ['C#8', ['C#']],
    ['F#', ['F#']],
    ['CompTIA A+ or A', ['A+', 'A']],
    ['C#/.NET', ['C#', '.NET']],
  ])('reads %s as %j', (text, found) => {
    expect(labelsIn(labels, text)).toEqual(found);
  });

  it('are the same in whatever order the labels are written', () => {
    expect(labelsIn([...labels].reverse(), 'C, C++, C#, A+, A and .NET')).toEqual(['C', 'C++', 'C#', 'A+', 'A', '.NET']);
  });

  it('are not found without their sign', () => {
    expect(labelsIn(['C++', 'C#', 'A+'], 'C and A')).toEqual([]);
  });

  it('hide the shorter name when only that is a label', () => {
    expect(labelsIn(['C', 'R'], 'C++, C#, R#')).toEqual([]);
  });

  it('do not grow from a plus that only joins or counts', () => {
    expect(slicesOf(['Java', 'Spring', 'Python 3'], 'Java+Spring, Python 3+')).toEqual(['Java', 'Spring', 'Python 3']);
  });

  it('allow a lone plus after a name that has none', () => {
    expect(slicesOf(['Java'], 'Java+')).toEqual(['Java']);
  });
});

describe('a name that begins with a dot', () => {
  it.each(['.NET', '(.NET)', 'C#/.NET', 'the .net stack'])('is found in %s with its dot', (text) => {
    expect(slicesOf(['.NET'], text).map((slice) => slice.toUpperCase())).toEqual(['.NET']);
  });

  it.each(['example.net', 'ASP.NET', 'net', 'NET income'])('is not found in %s', (text) => {
    expect(slicesOf(['.NET'], text)).toEqual([]);
  });

  it('wins over the same name without a dot', () => {
    expect(labelsIn(['NET', '.NET'], '.NET and NET')).toEqual(['.NET', 'NET']);
  });
});

describe('names with symbols inside', () => {
  it.each([
    ['Node.js', 'Node.js'],
    ['CI/CD', 'CI/CD'],
    ['CI/CD', 'CI / CD'],
    ['M&A', 'M&A'],
    ['M&A', 'M & A'],
    ['12-Factor', '12-Factor'],
    ['GPTQ-for-LLaMA', 'GPTQ-for-LLaMA'],
    ['Crew.ai', 'Crew.ai'],
    ['A/B testing', 'A/B testing'],
    ['TCP/IP', 'TCP/IP'],
    ['Perl::Critic', 'Perl::Critic'],
    ['Objective-C++', 'Objective-C++'],
  ])('%s is found in %s', (label, text) => {
    expect(slicesOf([label], `(${text}), etc.`)).toEqual([text]);
  });

  it('wins over the names of its parts', () => {
    expect(labelsIn(['LLaMA', 'GPTQ', 'GPTQ-for-LLaMA'], 'GPTQ-for-LLaMA, GPTQ, LLaMA')).toEqual(['GPTQ-for-LLaMA', 'GPTQ', 'LLaMA']);
  });

  it.each([
    ['CI/CD', 'CI & CD'],
    ['Node.js', 'Node/js'],
    ['M&A', 'M/A'],
    ['data science', 'data/science'],
    ['data science', 'data, science'],
    ['data science', 'data (science)'],
  ])('%s is not found in %s, where another symbol stands', (label, text) => {
    expect(slicesOf([label], text)).toEqual([]);
  });

  it('are told apart, however many different symbols the labels hold', () => {
    const symbols = [...'!$%(),:;=?@[]^{|}~'];
    const labels = symbols.flatMap((first) => symbols.map((second) => `a${first}${second}b`));
    expect(labelsIn(labels, `${labels.join('\n\n')}\n\na b`)).toEqual(labels);
  });
});

describe('a version after a name', () => {
  it.each(['Python3', 'Python 3', 'Python 3.11', 'python3.11', 'PYTHON2'])('does not hide the name in %s', (text) => {
    expect(slicesOf(['Python'], text)).toEqual([text.slice(0, 6)]);
  });

  it('is no part of the match in a list of versions', () => {
    expect(slicesOf(['JDK'], 'JDK 17/21')).toEqual(['JDK']);
  });

  it('may be part of a label', () => {
    expect(labelsIn(['Python', 'Python 3', 'HTML5'], 'Python3, Python and HTML 5')).toEqual(['Python 3', 'Python', 'HTML5']);
  });

  it.each(['S3', 'EC2', 'B2B', '3D', 'H2O', 'K8s', 'Web3D'])('is none in %s, where the digit is the name', (name) => {
    expect(slicesOf([name], `uses ${name}.`)).toEqual([name]);
  });

  it.each(['S', 'EC', 'K', 'B'])('is none after one or two letters: %s is not found in S3, EC2, K8s, B2B', (label) => {
    expect(slicesOf([label], 'S3, EC2, K8s, B2B')).toEqual([]);
  });

  it.each(['Py\u00adthon3', 'Pytho\u0301n3', 'Python３', 'Python²'])('is cut off in %j', (text) => {
    expect(slicesOf(['Python'], text)).toEqual([text.slice(0, -1)]);
  });
});

describe('a label is found as a whole word only', () => {
  it.each(['cargo', 'Google', 'going', 'mango tree', 'ago'])('Go is not in %s', (text) => {
    expect(slicesOf(['Go'], text)).toEqual([]);
  });

  it.each(['Go', '"Go"', '(Go)', 'Go,', 'Go/Rust', '*Go*', '**Go**', '`Go`', '_Go_', '[Go](https://go.dev)', 'Go—', '•Go', 'Go:', 'Go!', 'Go®', 'Go™', 'Go℠', 'Go…'])(
    'Go is in %s',
    (text) => {
      expect(slicesOf(['Go'], text)[0]).toBe('Go');
    },
  );
});
