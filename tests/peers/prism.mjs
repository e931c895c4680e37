// Serves OpenAPI documents with Prism: each request is validated against its document, the replies are its examples.
//
//   node prism.mjs ../../specs/authentiq.yaml ../../specs/q2.yaml
//   {"authentiq":40001,"q2":40002}            a port on 127.0.0.1 for each, named after the file
//
// It is `prism mock --errors`, but for many documents in one process: loading Prism takes longer than reading them. A
// request picks its reply with `Prefer: code=400` or `Prefer: example=name`, comma between.
import { basename, extname } from 'node:path';
import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import mocker from '@stoplight/prism-http/dist/mocker/index.js';
import router from '@stoplight/prism-http/dist/router/index.js';
import { createServer } from '@stoplight/prism-http-server';
import { DiagnosticSeverity } from '@stoplight/types';
import { mapLeft } from 'fp-ts/lib/Either.js';
import { announce } from './lifetime.mjs';

// To a request that it refuses, Prism gives the document's own reply for that (401, 400, default), if there is one, and a
// wrong path is a 404 like any other: a test that asked for that reply would take the refusal for it. So whatever Prism
// says for itself has status 422, which no document of ours has, and a body that says what was wrong.
const refuse = mapLeft((problem) => Object.assign(problem, { status: 422 }));
const components = {
  // PRISM_LOG=info says on stderr what Prism thought.
  logger: createLogger('prism', { level: process.env.PRISM_LOG ?? 'silent' }, process.stderr),
  route: (request) => refuse(router.default(request)),
  mock: ({ resource, input, config }) => {
    const refused = input.validations.some(({ severity }) => severity === DiagnosticSeverity.Error);
    const mock = mocker.default({ resource: refused ? { ...resource, responses: [] } : resource, input, config });
    return (logger) => refuse(mock(logger));
  },
};

const config = {
  isProxy: false,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true, // an example that breaks its schema becomes a 500
  errors: true,
  mock: { dynamic: false }, // the document's examples, not random values
};

async function serve(spec) {
  const operations = await getHttpOperationsFromSpec(spec);
  if (operations.length === 0) throw new Error(`${spec}: no operations`);
  const address = await createServer(operations, { cors: false, components, config }).listen(0, '127.0.0.1');
  return [basename(spec, extname(spec)), Number(new URL(address).port)];
}

announce(Object.fromEntries(await Promise.all(process.argv.slice(2).map(serve))));
