import { describe, expect, it } from 'vitest';
import { SmallReader } from '../support/documents.js';

const reader = new SmallReader(['C++', 'C#', 'Node.js', 'CI/CD', 'Machine Learning', 'Infection Control', 'Health & Safety', 'Kubernetes']);

describe('markup does not hide a skill', () => {
  it.each([
    ['Markdown escapes', 'You know C\\+\\+ well.', 'C\\+\\+'],
    ['escaped hyphen', 'You know machine\\-learning well.', 'machine\\-learning'],
    ['bold', 'You know **Machine Learning** well.', 'Machine Learning'],
    ['bold in the middle', 'You know **Machine** Learning well.', 'Machine** Learning'],
    ['code', 'You know `Node.js` well.', 'Node.js'],
    ['a link', 'You know [Kubernetes](https://example.org/k) well.', 'Kubernetes'],
    ['a table', '| Tool | Years |\n| --- | --- |\n| Kubernetes | 3 |', 'Kubernetes'],
    ['HTML tags', '<ul><li>Kubernetes</li><li>C#</li></ul>', 'Kubernetes'],
    ['a tag inside a name', 'You know Machine <b>Learning</b> well.', 'Machine <b>Learning'],
    ['an entity', 'Health &amp; Safety first', 'Health &amp; Safety'],
    ['a non-breaking space', 'infection\u00a0control', 'infection\u00a0control'],
    ['an entity for it', 'infection&nbsp;control', 'infection&nbsp;control'],
    ['a soft hyphen', 'Kuber\u00adnetes', 'Kuber\u00adnetes'],
    ['capitals', 'CI/CD AND KUBERNETES', 'CI/CD'],
    ['typographic quotes', '“Kubernetes”', 'Kubernetes'],
  ])('%s', (_, text, mention) => {
    expect(reader.see(text).map((one) => one.text)).toContain(mention);
  });
});

describe('markup ends a name', () => {
  it.each([
    ['a paragraph', 'They learn by machine\n\nLearning is fun'],
    ['HTML list items', '<li>Washing machine</li><li>Learning to sew</li>'],
    ['HTML paragraphs', '<p>Washing machine</p><p>Learning to sew</p>'],
    ['a full stop', 'You mend the machine. Learning is fun.'],
  ])('%s', (_, text) => {
    expect(reader.skills(text)).toEqual([]);
  });
});

describe('HTML sections', () => {
  it('headings open their sections', () => {
    const html = '<h1>Plant Engineer</h1>\n<h2>Requirements</h2>\n<ul>\n<li>C++</li>\n</ul>\n<h2>Nice to have</h2>\n<ul>\n<li>Kubernetes</li>\n</ul>';
    expect(reader.levels(html)).toEqual({ 'C++': 'required', Kubernetes: 'preferred' });
  });

  it.each([
    ['headings', '<h2>Requirements</h2><ul><li>C++</li></ul><h2>Nice to have</h2><ul><li>Kubernetes</li></ul>'],
    ['bold paragraphs', '<p><strong>Requirements</strong></p><p>C++</p><p><strong>Nice to have:</strong></p><p>Kubernetes</p>'],
    ['line breaks', '<b>Requirements</b><br>C++<br/><br/><b>Nice to have</b><br />Kubernetes'],
    ['line breaks and nothing else', 'Requirements<br>C++<br><br>Nice to have<br>Kubernetes'],
    ['attributes', '<h3 class="head">Requirements</h3><div id="a"><span>C++</span></div><h3 class="head">Nice to have</h3><div>Kubernetes</div>'],
  ])('%s open their sections in HTML without line breaks', (_, html) => {
    expect(reader.levels(html)).toEqual({ 'C++': 'required', Kubernetes: 'preferred' });
  });

  it('a list item in HTML is read by itself', () => {
    expect(reader.levels('<h2>Requirements</h2><ul><li>C++ is a plus</li><li>Kubernetes</li></ul>')).toEqual({ 'C++': 'preferred', Kubernetes: 'required' });
  });

  it('less-than signs make no HTML', () => {
    expect(reader.levels('Requirements\n- C++ with latency < 5 ms and > 99 % uptime\n\nNice to have\n- Kubernetes')).toEqual({ 'C++': 'required', Kubernetes: 'preferred' });
  });
});
