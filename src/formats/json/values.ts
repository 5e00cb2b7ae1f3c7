/** Reading JSON of which nobody knows whether it keeps its own rules. */
import type { Task } from '../task.js';

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a list: itself when it is one, nothing for null and undefined, and alone otherwise. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : `a ${typeof value}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Reads fields, and tells the task of those that are of the wrong type. */
export class Fields {
  /** @param path where the object stands, for warnings: `work[0]` */
  constructor(
    private readonly object: JsonObject,
    private readonly path: string,
    private readonly task: Task,
  ) {}

  /** The field as it is. */
  raw(name: string): unknown {
    return this.object[name];
  }

  /** The text of a field, on one line; numbers count as texts, anything else is left out. */
  text(name: string): string {
    const value = this.object[name];
    if (typeof value === 'string') return oneLine(value);
    if (typeof value === 'number') return String(value);
    if (value !== undefined && value !== null) this.wrong(name, value, 'a text');
    return '';
  }

  /** The texts of a list. A text in place of a list is cut at commas, semicolons and line ends. */
  texts(name: string): string[] {
    const value = this.object[name];
    if (typeof value === 'string')
      return value
        .split(/[,;\n]/)
        .map(oneLine)
        .filter(Boolean);
    return listOf(value).flatMap((entry, i) => {
      if (typeof entry === 'string' || typeof entry === 'number') return oneLine(String(entry)) || [];
      if (entry !== null && entry !== undefined) this.wrong(Array.isArray(value) ? `${name}[${i}]` : name, entry, 'a text');
      return [];
    });
  }

  /** The objects of a list; an object in place of a list is a list of one. */
  objects(name: string): Fields[] {
    const value = this.object[name];
    return listOf(value).flatMap((entry, i) => {
      if (isObject(entry)) return new Fields(entry, this.under(Array.isArray(value) ? `${name}[${i}]` : name), this.task);
      this.wrong(Array.isArray(value) ? `${name}[${i}]` : name, entry, 'an object');
      return [];
    });
  }

  /** Says that a field is of the wrong type. */
  wrong(name: string, value: unknown, right: string): void {
    this.task.warn(`has ${typeName(value)} in '${this.under(name)}' where ${right} belongs; it was left out`);
  }

  private under(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }
}
