import type { Progress } from '../batch/tag-file.js';
import { durationWord, megabytesWord } from './batch-words.js';
import { type Io, widthOf } from './io.js';
import { counted } from './numbers.js';

/** {@link Progress}; bytes may be unknown. */
export type Shown = Omit<Progress, 'bytes'> & { readonly bytes: number | undefined };

/** Shows how far a run is, where there is a terminal to show it on. */
export interface ProgressLine {
  show(progress: Shown): void;
  /** Takes the line away. */
  end(): void;
}

const REFRESH_MS = 100;
const BAR_WIDTH = 24;

function bar(share: number): string {
  const full = Math.round(share * BAR_WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${String(Math.floor(share * 100)).padStart(3)} %`;
}

/** Done, rate, time left. */
export function progressText({ records, rejects, bytes, share }: Shown, seconds: number, shareBefore: number, width: number): string {
  const doneNow = share === undefined ? 0 : share - shareBefore;
  const left = share !== undefined && doneNow > 0 ? `${durationWord((seconds * (1 - share)) / doneNow)} left` : '';
  const parts = [
    share === undefined ? '' : bar(share),
    counted(records, 'record'),
    rejects > 0 ? counted(rejects, 'reject') : '',
    bytes === undefined ? '' : `${megabytesWord(bytes)}  ${megabytesWord(bytes / Math.max(seconds, 0.001))}/s`,
    left,
  ];
  return parts.filter(Boolean).join('  ').slice(0, width);
}

/** A line that is written anew in place; nothing when stderr is no terminal. */
export async function progressLine(io: Io): Promise<ProgressLine> {
  if (io.stderr.isTTY !== true || io.env.TERM === 'dumb') return { show: () => undefined, end: () => undefined };
  const { createLogUpdate } = await import('log-update');
  const update = createLogUpdate(io.stderr as unknown as NodeJS.WritableStream);
  const began = performance.now();
  let shown = -Infinity;
  let shareBefore: number | undefined;
  return {
    show(progress) {
      const now = performance.now();
      shareBefore ??= progress.share ?? 0;
      if (now - shown < REFRESH_MS) return;
      shown = now;
      update(progressText(progress, (now - began) / 1000, shareBefore, widthOf(io.stderr) - 1));
    },
    end() {
      update.clear();
      update.done();
    },
  };
}
