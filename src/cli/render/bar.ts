const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * A bar of block characters.
 *
 * @param share in [0, 1]; what is not nothing shows as at least an eighth of a character
 * @param cells characters of a full bar
 */
export function bar(share: number, cells: number): string {
  const eighths = share > 0 ? Math.max(1, Math.round(Math.min(1, share) * cells * 8)) : 0;
  return '█'.repeat(eighths >> 3) + (EIGHTHS[eighths & 7] ?? '');
}
