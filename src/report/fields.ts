/** What stands in a field of a record: by its name, else step by step along its dots (`company.name`). */
export function fieldOf(record: Readonly<Record<string, unknown>>, field: string): unknown {
  if (Object.hasOwn(record, field)) return record[field];
  return field.split('.').reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    return (value as Readonly<Record<string, unknown>>)[step];
  }, record);
}

/** The values of a field as texts, each once; several when it holds a list, none when it is empty. */
export function valuesOf(record: Readonly<Record<string, unknown>>, field: string): string[] {
  const value = fieldOf(record, field);
  const values = (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((one) =>
    typeof one === 'string' ? [one.trim()] : typeof one === 'number' || typeof one === 'boolean' ? [String(one)] : [],
  );
  return [...new Set(values)].filter((text) => text !== '');
}

/** A number, also when it is written as a text ('85000', '85,000'); undefined for anything else. */
export function numberOf(record: Readonly<Record<string, unknown>>, field: string): number | undefined {
  const value = fieldOf(record, field);
  const number = typeof value === 'string' && /^\s*-?\d[\d,]*(?:\.\d+)?\s*$/.test(value) ? Number(value.replace(/,/g, '')) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Epoch times above are in milliseconds, below in seconds: the border is the year 1973 in the one, 5138 in the other. */
const LEAST_MILLISECONDS = 1e11;
/** Other years are slips of the pen and the zero of some program ('0001-01-01'); months from there to now would fill the chart. */
const IS_MONTH = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/;
const NAMES_ITS_ZONE = /(?:[zZ]|\b(?:GMT|UTC?|[ECMP][SD]T)|[+-]\d{2}:?\d{2})\s*(?:\(.*\))?$/;

/** A date as it is written: without a zone it is read in that of the machine, and must be asked in it again. */
function writtenMonth(text: string): string | undefined {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return undefined;
  return NAMES_ITS_ZONE.test(text.trim()) ? date.toISOString().slice(0, 7) : `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

function epochMonth(time: number): string | undefined {
  const date = new Date(time < LEAST_MILLISECONDS ? time * 1000 : time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 7);
}

function writtenOrIsoMonth(text: string): string | undefined {
  const start = text.trim().slice(0, 7);
  return IS_MONTH.test(start) ? start : writtenMonth(text);
}

/**
 * The month of a date, as '2026-01'; of a text that begins so, of any other date that JavaScript reads, or of epoch time.
 *
 * @returns undefined for what is no date of the years 1900 to 2099
 */
export function monthOf(record: Readonly<Record<string, unknown>>, field: string): string | undefined {
  const value = fieldOf(record, field);
  const month = typeof value === 'number' ? epochMonth(value) : typeof value === 'string' ? writtenOrIsoMonth(value) : undefined;
  return month !== undefined && IS_MONTH.test(month) ? month : undefined;
}
