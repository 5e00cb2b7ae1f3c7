/**
 * The hash of a token: each letter times the factor of its place, summed. Since no step waits for the multiplication of
 * the one before, V8 overlaps them, and WebAssembly does sixteen letters at once; the high bits are as even as those of
 * any universal hash (multilinear hashing), so tables are addressed by them.
 */

/** Places beyond this many take the first factors again; tokens as long as that are in no label. */
export const HASH_PLACES = 128;

const SEED = 0x2545f491;

function makeFactors(): Int32Array {
  const factors = new Int32Array(HASH_PLACES);
  let state = SEED;
  for (let place = 0; place < HASH_PLACES; place++) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    factors[place] = (mixed ^ (mixed >>> 14)) | 1;
  }
  return factors;
}

let factors: Int32Array | undefined;

/** The factor of each place: random odd numbers, the same everywhere. */
export function hashFactors(): Int32Array {
  return (factors ??= makeFactors());
}

/** The hash of folded characters. */
export function hashFolded(folded: string): number {
  const own = hashFactors();
  let hash = 0;
  for (let i = 0; i < folded.length; i++) hash = (hash + Math.imul(folded.charCodeAt(i), own[i % HASH_PLACES] as number)) | 0;
  return hash;
}
