// ID tokens verified by `jose`, as a relying party does: the issuer's discovery document leads it to the keys. HS256 is
// verified by the client secret. Its argument: the issuer, the audience, the secret, and tokens by name.
//
//   node id-tokens.mjs '{"issuer":"http://127.0.0.1:40001/","audience":"a","secret":"EXAMPLE","tokens":{"one":"ey…"}}'
//   {"one":{"alg":"RS256","claims":{"sub":"a"},"now":1}}    or {"one":{"error":"ERR_JWT_EXPIRED"}}
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { announce } from './lifetime.mjs';

const { issuer, audience, secret, tokens } = JSON.parse(process.argv[2]);
const metadata = await (await fetch(new URL('.well-known/openid-configuration', issuer))).json();
const published = createRemoteJWKSet(new URL(metadata.jwks_uri));
const shared = new TextEncoder().encode(secret);

async function verdict(token) {
  const { alg } = decodeProtectedHeader(token);
  const key = alg === 'HS256' ? shared : published;
  try {
    const { payload } = await jwtVerify(token, key, { issuer: metadata.issuer, audience, algorithms: [alg] });
    return { alg, claims: payload, now: Math.floor(Date.now() / 1000) };
  } catch ({ code }) {
    return { error: code };
  }
}

const verdicts = {};
for (const [name, token] of Object.entries(tokens)) verdicts[name] = await verdict(token);
announce(verdicts);
