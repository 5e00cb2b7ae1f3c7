import type { EndSignal, Io } from './io.js';

/** Hears Ctrl-C and SIGTERM while a command runs. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Which it was. */
  by(): EndSignal | undefined;
  /** Hears no more. */
  end(): void;
}

/** The first signal asks the command to end in good order; the second ends the process at once, as ever. */
export function interruptionOf(io: Io): Interruption {
  const controller = new AbortController();
  let by: EndSignal | undefined;
  const listen = (signal: EndSignal): void => {
    by = signal;
    end();
    controller.abort();
  };
  const end = (): void => {
    io.signals?.off('SIGINT', listen);
    io.signals?.off('SIGTERM', listen);
  };
  io.signals?.once('SIGINT', listen);
  io.signals?.once('SIGTERM', listen);
  return { signal: controller.signal, by: () => by, end };
}
