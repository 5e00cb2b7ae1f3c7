/** Scores the build on labelled text, as ../shared/eval/score.mjs does it: npm run eval -- [gold|ambiguity|…] [options]. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { needDist, root, shared } from './lib/paths.mjs';

const script = join(shared, 'eval/score.mjs');
if (existsSync(script)) {
  needDist();
  const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else console.log('The labelled texts (../shared/eval/score.mjs) are not here: nothing to score.');
