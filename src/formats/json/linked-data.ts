/** Finds things of a type in JSON-LD, however they are wrapped. */
import { type JsonObject, isObject, listOf } from './values.js';

/** Things that were found within @graph, lists, ItemList and mainEntity, at most so deep. */
const DEEPEST = 12;
const WRAPPERS = ['@graph', 'itemListElement', 'item', 'mainEntity', 'mainEntityOfPage', 'about'];
const MOST = 1000;

/** True when a thing is of a type, written plainly or as an address: `JobPosting`, `https://schema.org/JobPosting`, `schema:JobPosting`. */
export function isOfType(thing: JsonObject, type: string): boolean {
  return listOf(thing['@type'] ?? thing.type).some((name) => typeof name === 'string' && name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, '').trim() === type);
}

/** All things of a type, in order. */
export function thingsOfType(value: unknown, type: string): JsonObject[] {
  const found: JsonObject[] = [];
  const walk = (inner: unknown, depth: number): void => {
    if (depth > DEEPEST || found.length >= MOST) return;
    for (const entry of listOf(inner)) {
      if (Array.isArray(entry)) walk(entry, depth + 1);
      if (!isObject(entry)) continue;
      if (isOfType(entry, type)) found.push(entry);
      else for (const wrapper of WRAPPERS) walk(entry[wrapper], depth + 1);
    }
  };
  walk(value, 0);
  return found;
}
