/** Several texts as one: their lengths stand in front, so that each is found without looking at the others. */
import { fixedDigits, parseDigits } from './numbers.js';

const WIDTH = 5;

/** The sections as one text. */
export function joinSections(sections: readonly string[]): string {
  return sections.map((section) => fixedDigits(section.length, WIDTH)).join('') + sections.join('');
}

/** Where each of `count` sections begins in a text that {@link joinSections} wrote, and where the last one ends. */
export function sectionOffsets(text: string, count: number): number[] {
  const offsets = [count * WIDTH];
  for (let i = 0; i < count; i++) offsets.push((offsets[i] as number) + parseDigits(text, i * WIDTH, WIDTH));
  return offsets;
}

/** The sections of a text that {@link joinSections} wrote. */
export function splitSections(text: string, count: number): string[] {
  const offsets = sectionOffsets(text, count);
  return Array.from({ length: count }, (_, i) => text.slice(offsets[i], offsets[i + 1]));
}
