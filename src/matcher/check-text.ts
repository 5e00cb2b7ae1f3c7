/**
 * Callers without types hand over whatever they have; a number, say, would be scanned forever.
 *
 * @throws TypeError when it is no string
 */
export function checkText(text: unknown): void {
  if (typeof text !== 'string') throw new TypeError(`a text is a string, not ${text === null ? 'null' : typeof text}`);
}
