const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2019-01-31` as people write it: `Jan 2019`. What is no ISO 8601 date stays as it is. */
export function dateWords(date: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-\d{2}.*)?$/.exec(date);
  if (!parts?.[1]) return date;
  const month = parts[2] === undefined ? undefined : MONTHS[Number(parts[2]) - 1];
  return month === undefined ? parts[1] : `${month} ${parts[1]}`;
}

/** A span of dates: `Jan 2019 – Present`; one without end goes on, one without start is its end. */
export function spanWords(start: string, end: string): string {
  if (start === '') return end === '' ? '' : dateWords(end);
  return `${dateWords(start)} – ${end === '' ? 'Present' : dateWords(end)}`;
}
