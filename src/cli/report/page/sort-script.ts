/**
 * Makes the tables sortable: every heading of a column becomes a button. Without scripts the tables stand as they are,
 * in their most telling order.
 */
export const SORT_SCRIPT = `
for (const table of document.querySelectorAll('table.sortable')) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const key = (row, column) => {
    const cell = row.cells[column];
    const value = cell.dataset.value ?? cell.textContent.trim();
    return value === '' ? null : Number.isNaN(Number(value)) ? value : Number(value);
  };
  const compare = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en'));
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const numeric = head.classList.contains('number');
      const down = head.ariaSort === 'descending' ? false : head.ariaSort === 'ascending' ? true : numeric;
      const rows = [...body.rows].map((row) => ({ row, value: key(row, column) }));
      rows.sort((a, b) => (a.value === null) - (b.value === null) || (a.value === null ? 0 : down ? compare(b.value, a.value) : compare(a.value, b.value)));
      body.append(...rows.map(({ row }) => row));
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    });
  });
}
`;
