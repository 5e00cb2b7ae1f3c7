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
const IS_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** The month of a date, as '2026-01'; of a text that begins so, of any other date that JavaScript reads, or of epoch time. */
export function monthOf(record: Readonly<Record<string, unknown>>, field: string): string | undefined {
  const value = fieldOf(record, field);
  if (typeof value === 'string' && IS_MONTH.test(value.trim().slice(0, 7))) return value.trim().slice(0, 7);
  const time = typeof value === 'number' ? (value < LEAST_MILLISECONDS ? value * 1000 : value) : typeof value === 'string' ? Date.parse(value) : NaN;
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 7);
}
