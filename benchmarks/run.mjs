/**
 * Measures the build.
 *
 *   npm run bench              all groups
 *   npm run bench -- matcher   one group or more: matcher, extract, rank, tag, scale, start, size
 */
import { needDist } from './lib/paths.mjs';

const GROUPS = ['matcher', 'extract', 'rank', 'tag', 'scale', 'start', 'size'];
const asked = process.argv.slice(2);
const unknown = asked.filter((group) => !GROUPS.includes(group));
if (unknown.length > 0) {
  console.error(`There is no group ${unknown.join(', ')}. Groups: ${GROUPS.join(', ')}.`);
  process.exit(2);
}
needDist();
for (const group of asked.length > 0 ? asked : GROUPS) {
  console.log(`# ${group}\n`);
  const { run } = await import(`./groups/${group}.mjs`);
  await run();
}
