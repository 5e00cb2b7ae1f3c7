import { type Matcher, walkOf } from './matcher.js';
import { scanWith } from './scan.js';

/** Called for each match: which of the dictionaries has the label, its number there, and its UTF-16 offsets. */
export type JointVisit = (dictionary: number, label: number, start: number, end: number) => void;

/**
 * Makes a scan that finds the labels of several matchers in one text at the cost of cutting it into tokens once.
 *
 * Each dictionary is leftmost-longest on its own, and its matches come in text order; those of different dictionaries
 * may overlap, and come in turns of some thousand tokens.
 */
export function createJointScan(matchers: readonly Matcher[]): (text: string, visit: JointVisit) => void {
  const walks = matchers.map(walkOf);
  return (text, visit) => {
    const visits = walks.map((_, dictionary) => (label: number, start: number, end: number) => {
      visit(dictionary, label, start, end);
    });
    scanWith(walks, text, visits);
  };
}
