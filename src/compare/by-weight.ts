/** Heaviest first; ties by id. */
export function byWeight(a: { readonly id: string; readonly weight: number }, b: { readonly id: string; readonly weight: number }): number {
  return b.weight - a.weight || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
