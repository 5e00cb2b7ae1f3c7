#!/usr/bin/env node
import { oneLine } from './io.js';
import { run } from './run.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe left, as `head` does: no failure of ours.
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`skillvec: cannot write the result: ${oneLine(error.message)}; check where the output goes\n`);
  process.exit(1);
});

let stdin: NodeJS.ReadStream | undefined;

process.exitCode = await run(process.argv.slice(2), {
  // Node opens stdin when it is first touched; commands that read files leave it alone.
  get stdin() {
    return (stdin ??= process.stdin);
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signals: process,
});

// After Ctrl-C, one that waits for its next byte would keep the process waiting too.
stdin?.destroy();
