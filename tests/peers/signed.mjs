// A server that, as Q2's does once it has a public key, refuses what is not signed. `node:crypto` verifies.
//
//   node signed.mjs EXAMPLE-API-KEY-not-real
//   {"port":40001,"key":"-----BEGIN PRIVATE KEY-----…"}
//
// Each path answers 503 the first time that it is asked with a good signature. A signature counts once, and for a minute.
import { createVerify, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { announce } from './lifetime.mjs';

const apiKey = process.argv[2];
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const asked = new Set();
const sendings = new Set();

function fault({ method, url, headers }) {
  const { date, signature, authorization } = headers;
  if (!signature || !date) return 'not signed';
  if (authorization !== `Bearer ${apiKey}`) return 'another key';
  // What is ISO 8601 to the letter comes back from a Date as it was.
  const time = new Date(date);
  if (Number.isNaN(time.getTime()) || time.toISOString() !== date) return `no ISO 8601: ${date}`;
  if (Math.abs(Date.now() - time.getTime()) > 60_000) return 'another time';
  const sending = `${method} ${url} ${date}`;
  if (sendings.has(sending)) return 'a time that was used';
  sendings.add(sending);
  const verify = createVerify('RSA-SHA256').update(`${method}:${url}:${apiKey}:${date}`);
  return verify.verify(publicKey, signature, 'base64') ? undefined : 'another signature';
}

const server = createServer((request, response) => {
  const message = fault(request);
  const isFirst = !asked.has(request.url);
  asked.add(request.url);
  const status = message ? 401 : isFirst ? 503 : 200;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ _id: 'EXAMPLE-COMPANY', success: true, message }));
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
announce({ port: server.address().port, key: privateKey.export({ type: 'pkcs8', format: 'pem' }) });
