// POST /extract { "text": "…", "kind": "posting" } answers the skills of the text; GET /skills?q=kuberntes looks one up.
import { fileURLToPath } from 'node:url';
import Fastify from 'fastify';
import { createExtractor } from 'skillvec';

const EXTRACT = {
  body: {
    type: 'object',
    required: ['text'],
    additionalProperties: false,
    properties: { text: { type: 'string', minLength: 1 }, kind: { enum: ['posting', 'resume', 'auto'], default: 'auto' } },
  },
};
const SEARCH = {
  querystring: { type: 'object', required: ['q'], properties: { q: { type: 'string', minLength: 1 }, limit: { type: 'integer', minimum: 1, maximum: 50, default: 10 } } },
};

export async function createServer(options = {}) {
  const extractor = await createExtractor();
  // A posting has some thousand characters; this leaves room for a hundred times as much.
  const server = Fastify({ bodyLimit: 1_000_000, ...options });

  server.post('/extract', { schema: EXTRACT }, ({ body }) => {
    const { kind, skills, vector, taxonomy } = extractor.extract(body.text, { kind: body.kind });
    return { kind, skills, vector: vector.toJSON(), taxonomy };
  });
  server.get('/skills', { schema: SEARCH }, ({ query }) => extractor.taxonomy.search(query.q, { limit: query.limit }));
  return server;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await createServer({ logger: true });
  await server.listen({ port: Number(process.env.PORT ?? 3000), host: process.env.HOST ?? '127.0.0.1' });
}
