/** What a source gave next, why it could not, or the oldest result. */
type Event<In, Out> = { readonly next: IteratorResult<In> } | { readonly failure: unknown } | { readonly result: Out };

/**
 * Works on many items at once and gives the results in the order of the items. Takes no more items than are worked on
 * at once, so that memory is bounded whatever the source holds; results never wait for a source that is slow. When the
 * source fails, what it gave before is still finished.
 *
 * @param most items that are worked on at once, or done and waiting for their turn
 * @param signal ends the taking of items; what was taken is still finished
 */
export async function* inOrder<In, Out>(items: AsyncIterable<In>, work: (item: In) => Promise<Out>, most: number, signal?: AbortSignal): AsyncGenerator<Out> {
  const iterator = items[Symbol.asyncIterator]();
  const busy: Array<Promise<Out>> = [];
  let coming: Promise<Event<In, Out>> | undefined;
  let ended = false;
  let failed: { readonly failure: unknown } | undefined;
  let wake: (() => void) | undefined;
  const stop = (): void => wake?.();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    while (!ended || busy.length > 0) {
      if (signal?.aborted) ended = true;
      const oldest = busy[0];
      const mayTake = !ended && busy.length < most;
      if (!oldest && !mayTake) break;
      if (mayTake) {
        coming ??= iterator.next().then(
          (next) => ({ next }),
          (failure: unknown) => ({ failure }),
        );
      }
      const source = mayTake ? coming : undefined;
      // Not by Promise.race with a promise that is kept: it would keep all that ever won against it.
      const event = await new Promise<Event<In, Out>>((resolve, reject) => {
        wake = () => resolve({ next: { done: true, value: undefined } });
        void source?.then(resolve);
        oldest?.then((result) => resolve({ result }), reject);
      });
      wake = undefined;
      if ('result' in event) {
        void busy.shift();
        yield event.result;
        continue;
      }
      coming = undefined;
      if ('failure' in event) {
        ended = true;
        failed = event;
      } else if (event.next.done) ended = true;
      else {
        const task = work(event.next.value);
        // It is awaited in its turn; until then, nobody else may call its failure unhandled.
        task.catch(() => undefined);
        busy.push(task);
      }
    }
    if (failed) throw failed.failure;
  } finally {
    signal?.removeEventListener('abort', stop);
    // A source that waits for its next byte would keep us waiting too.
    void Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
}
