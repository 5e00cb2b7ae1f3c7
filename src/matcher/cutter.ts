/** Cuts texts into tokens by the fastest means that the host allows. */
import { type TokenBuffer, appendTokens, createTokenBuffer } from './tokens.js';
import { createWasmCutter } from './wasm-cutter.js';

const BUFFERED_TOKENS = 4096;

/** A buffer of tokens, and what fills it. */
export interface Cutter {
  readonly tokens: TokenBuffer;
  /**
   * Appends the tokens of a text from an offset on, until the text ends or the buffer is all but full.
   *
   * @param units the UTF-16 units of the text, and a space after the last
   * @returns the offset at which the next call goes on; the length of the text or more when all is read
   */
  append(text: string, units: Uint16Array, from: number): number;
}

/** Cuts in JavaScript alone. */
export function createPlainCutter(): Cutter {
  const tokens = createTokenBuffer(BUFFERED_TOKENS);
  return { tokens, append: (text, units, from) => appendTokens(text, units, from, text.length, tokens) };
}

/** Cuts with WebAssembly where the host has it and its policy does not forbid it. */
export function createFastCutter(): Cutter {
  try {
    return createWasmCutter();
  } catch {
    // JavaScript finds the same tokens, only not as fast.
    return createPlainCutter();
  }
}
