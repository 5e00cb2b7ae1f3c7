import { createExtractor } from 'skillvec';

const input = document.querySelector('#text');
const rows = document.querySelector('#skills');
// The taxonomy is a file of its own, fetched here and not with the page.
const extractor = await createExtractor();

function row({ prefLabel, level, weight }) {
  const cells = [prefLabel, level, weight.toFixed(2)].map((text) => {
    const cell = document.createElement('td');
    cell.textContent = text;
    return cell;
  });
  const line = document.createElement('tr');
  line.append(...cells);
  return line;
}

function show() {
  rows.replaceChildren(...extractor.extract(input.value).skills.map(row));
}

input.addEventListener('input', show);
show();
