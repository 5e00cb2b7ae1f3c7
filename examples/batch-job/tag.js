// Reads postings from NDJSON, writes the same records with their skills: node tag.js postings.ndjson > tagged.ndjson
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { tagStream } from 'skillvec/batch';

async function* records(file) {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (line.trim() !== '') yield JSON.parse(line);
  }
}

async function* ndjson(tagged) {
  for await (const record of tagged) yield `${JSON.stringify(record)}\n`;
}

const tagged = tagStream(records(process.argv[2]), {
  text: 'description',
  title: 'title',
  onReject: ({ index, reason }) => console.error(`record ${index} ${reason}`),
});
// pipeline waits when the reader is slow, so that memory stays small however large the file is.
await pipeline(Readable.from(ndjson(tagged)), process.stdout);
