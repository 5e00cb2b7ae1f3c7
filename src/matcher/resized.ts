/** A column with room for more, or less, and the same first entries. */
export function resized(column: Int32Array, count: number, room: number): Int32Array {
  const larger = new Int32Array(room);
  larger.set(column.subarray(0, count));
  return larger;
}
