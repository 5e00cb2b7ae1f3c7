import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Signals } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';

/** What a run did. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What surrounds a run. */
export interface Surroundings {
  /** Undefined: stdin is a terminal. */
  readonly stdin?: string | Uint8Array;
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly signals?: Signals;
}

async function* chunks(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  // In pieces of one byte, so that characters are cut in the middle.
  for (let i = 0; i < bytes.length; i++) yield bytes.subarray(i, i + 1);
}

/** Runs the command line as a shell would, with everything written kept. */
export async function skillvec(argv: readonly string[], { stdin, terminal, columns, env = {}, signals }: Surroundings = {}): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string | Uint8Array) => void (written[name] += typeof text === 'string' ? text : Buffer.from(text).toString()),
    isTTY: terminal,
    columns,
  });
  const input = stdin === undefined ? { isTTY: true, [Symbol.asyncIterator]: () => chunks('') } : { [Symbol.asyncIterator]: () => chunks(stdin) };
  const status = await run(argv, { stdin: input, stdout: output('stdout'), stderr: output('stderr'), env, signals });
  return { status, ...written };
}

/** A folder for one test file, with what is written into it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'skillvec-cli-'));

  /** Writes a file and returns its path. */
  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Skills of the tests, in place of the built-in ones. */
export const SKILLS = `
python: { prefLabel: Python, kind: technology }
machine-learning: { prefLabel: Machine Learning, altLabels: [ML], kind: knowledge }
docker: { prefLabel: Docker, broader: containers }
containers: { prefLabel: Containers, kind: method }
communication: { prefLabel: Communication, kind: soft }
`;

/** A posting that names them at all levels. */
export const POSTING = `Machine Learning Engineer

Requirements
- 3+ years of experience with Python
- Docker is a must

Nice to have
- Communication

About us
We use Python and ML, and containers of all sorts.
`;
