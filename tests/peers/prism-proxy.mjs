// Prism between a client and servers: each request and each reply is validated against an OpenAPI document on its way.
//
//   node prism-proxy.mjs '{"q2":["../../specs/q2.yaml","http://127.0.0.1:40001/v1"]}'
//   {"q2":40002,"report":40003}               ports on 127.0.0.1: one for each server, and one that tells what was seen
//
// It is `prism proxy`, but for many documents in one process, with one difference: a redirect is a reply like any other, and
// is not followed. Nothing is refused; GET / at the report gives what was exchanged, and what Prism has against it.
import { createServer as createHttpServer, request as send } from 'node:http';
import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import router from '@stoplight/prism-http/dist/router/index.js';
import { validateInput, validateOutput, validateSecurity } from '@stoplight/prism-http/dist/validator/index.js';
import { createServer } from '@stoplight/prism-http-server';
import { DiagnosticSeverity } from '@stoplight/types';
import { mapLeft } from 'fp-ts/lib/Either.js';
import { tryCatch } from 'fp-ts/lib/TaskEither.js';
import { announce } from './lifetime.mjs';

const seen = [];
const violations = [];

/** Sends the request on, and reads the reply as Prism's validators want it. */
function exchange({ method, url, headers, body }, upstream) {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(url.query ?? {})) {
    for (const value of [values].flat()) query.append(name, value);
  }
  const address = new URL(upstream);
  const content = typeof body === 'string' || body == null ? (body ?? '') : JSON.stringify(body);
  const options = {
    host: address.hostname,
    port: address.port,
    method: method.toUpperCase(),
    path: address.pathname.replace(/\/$/, '') + url.path + (query.size > 0 ? `?${query}` : ''),
    headers: { ...headers, host: address.host, connection: 'close', 'content-length': Buffer.byteLength(content) },
  };
  return new Promise((resolve, reject) => {
    const outgoing = send(options, async (incoming) => {
      const text = Buffer.concat(await incoming.toArray()).toString();
      const json = /^application\/(?:.*\+)?json\b/.test(incoming.headers['content-type'] ?? '');
      const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
      delete headers.connection;
      delete headers['content-length'];
      delete headers['transfer-encoding'];
      const reply = { statusCode: incoming.statusCode, headers };
      // What says that it is JSON and is not stays text, against which its schema speaks.
      try {
        resolve({ ...reply, body: json && text !== '' ? JSON.parse(text) : text });
      } catch {
        resolve({ ...reply, body: text });
      }
    });
    outgoing.on('error', reject);
    outgoing.end(content);
  });
}

/** Remembers what is wrong, and passes it on. That an error's status is not documented is a warning of Prism's. */
function recorded(api, side, validate) {
  return (call) =>
    mapLeft((problems) => {
      const { method, path } = call.resource;
      for (const { severity, message, path: place } of problems) {
        if (severity !== DiagnosticSeverity.Error) continue;
        violations.push({ api, operation: `${method.toUpperCase()} ${path}`, side, place: (place ?? []).join('.'), message });
      }
      return problems;
    })(validate(call));
}

async function serve([api, [spec, upstream]]) {
  const operations = await getHttpOperationsFromSpec(spec);
  if (operations.length === 0) throw new Error(`${spec}: no operations`);
  const components = {
    logger: createLogger('prism', { level: 'silent' }, process.stderr),
    route: (call) =>
      mapLeft((problem) => {
        const operation = `${call.input.method.toUpperCase()} ${call.input.url.path}`;
        violations.push({ api, operation, side: 'request', place: '', message: problem.message });
        return problem;
      })(router.default(call)),
    validateInput: recorded(api, 'request', validateInput),
    validateSecurity: recorded(api, 'request', validateSecurity),
    validateOutput: recorded(api, 'reply', validateOutput),
    forward: ({ data }, to, _, resource) => () =>
      tryCatch(
        async () => {
          const reply = await exchange(data, to);
          const operation = resource && `${resource.method.toUpperCase()} ${resource.path}`;
          seen.push({ api, operation: operation ?? null, status: reply.statusCode });
          return reply;
        },
        (error) => error,
      ),
  };
  const config = {
    isProxy: true,
    upstream: new URL(upstream),
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    errors: false,
    mock: { dynamic: false },
  };
  const address = await createServer(operations, { cors: false, components, config }).listen(0, '127.0.0.1');
  return [api, Number(new URL(address).port)];
}

const report = createHttpServer((_, reply) => {
  reply.setHeader('content-type', 'application/json');
  reply.end(JSON.stringify({ seen, violations }));
});
await new Promise((listening) => report.listen(0, '127.0.0.1', listening));

const ports = await Promise.all(Object.entries(JSON.parse(process.argv[2])).map(serve));
announce({ ...Object.fromEntries(ports), report: report.address().port });
