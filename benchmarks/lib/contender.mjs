/**
 * Someone who takes part in the matcher group, built once and used for all texts.
 *
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} [package] the npm package, for its version
 * @property {string} differs in what its semantics differ from ours; empty for none
 * @property {(names: string[]) => ((text: string) => number) | Promise<(text: string) => number>} build makes the function that reads a text and returns how many matches it found
 */

/**
 * What a native program reports of one run: milliseconds to build, of each pass over all texts, matches, and peak memory.
 *
 * @typedef {{ buildMs: number, passMs: number[], matches: number, memoryMB: number }} NativeRun
 */

/**
 * A native engine in a program of its own. `start` throws with the reason when it cannot take part here.
 *
 * @typedef {object} NativeContender
 * @property {string} name
 * @property {() => string} version
 * @property {string} differs
 * @property {(names: string[], texts: string[]) => (time: number) => Promise<NativeRun>} start
 */

export {};
