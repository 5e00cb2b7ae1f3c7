/** What every reader says and keeps of a record that is too long. */

/** Bytes of it that are kept. */
export const KEPT_OF_LONG = 1024;

/** Why it is set aside, and what to do about it. */
export function tooLong(most: number): string {
  return `is longer than ${most} bytes; raise --max-record-bytes if it is a record`;
}
