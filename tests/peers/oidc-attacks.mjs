// What somebody could send in place of a provider's replies, signed by `jose`: a library that shares no code with the client
// under test. Some of it only the provider itself could sign; a client has to refuse that as well.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { CompactSign, EncryptJWT, SignJWT, UnsecuredJWT, decodeJwt, decodeProtectedHeader } from 'jose';

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const bytes = (text) => new TextEncoder().encode(text);
const encode = (json) => Buffer.from(JSON.stringify(json)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);
const hour = 60 * 60;

/** The genuine tokens so far, by client: for sending them once more. */
const earlier = new Map();

// Each is given the genuine token, taken apart, and a function that signs claims with the provider's own RSA key.
const idTokens = {
  'the same claims, signed again': ({ sign }) => sign({}),

  // The signature.
  'an unsigned token': ({ claims }) => new UnsecuredJWT(claims).encode(),
  'an unsigned token in other letters': ({ parts }) => `${encode({ alg: 'NonE' })}.${parts[1]}.${parts[2]}`,
  'HS256 with the public key as PEM': ({ claims, header, rsa }) => hs256(claims, header, bytes(rsa.publicKey.export({ type: 'spki', format: 'pem' }))),
  'HS256 with the public key as JWK': ({ claims, header, rsa }) => hs256(claims, header, bytes(JSON.stringify(rsa.publicKey.export({ format: 'jwk' })))),
  'HS256 with the modulus': ({ claims, header, rsa }) => hs256(claims, header, Buffer.from(rsa.publicKey.export({ format: 'jwk' }).n, 'base64url')),
  'HS256 with a key of the set': ({ claims }) => hs256(claims, { kid: 'symmetric' }, bytes(symmetric)),
  'HS256 with a guessed secret': ({ claims, header }) => hs256(claims, header, bytes('EXAMPLE-guess-not-real-of-32-bytes')),
  'PS256 by the right key': ({ sign }) => sign({}, { alg: 'PS256' }),
  'RS512 by the right key': ({ sign }) => sign({}, { alg: 'RS512' }),
  'a tampered payload': ({ parts, claims }) => `${parts[0]}.${encode({ ...claims, sub: 'eve' })}.${parts[2]}`,
  'a tampered signature': ({ parts }) => `${parts[0]}.${parts[1]}.${(parts[2][0] === 'A' ? 'B' : 'A') + parts[2].slice(1)}`,
  'a tampered header': ({ parts, header }) => `${encode({ ...header, typ: 'JWT', a: 1 })}.${parts[1]}.${parts[2]}`,
  'no signature under the right algorithm': ({ parts }) => `${parts[0]}.${parts[1]}.`,
  'a signature of half the length': ({ parts }) => `${parts[0]}.${parts[1]}.${parts[2].slice(0, 4 * Math.floor(parts[2].length / 8))}`,
  'a stranger\'s key': ({ sign }) => sign({}, { kid: 'stranger' }, stranger.privateKey),
  'a stranger\'s key under the provider\'s name': ({ sign }) => sign({}, {}, stranger.privateKey),
  'a stranger\'s key that the token brings along': ({ sign }) => sign({}, { jwk: stranger.publicKey.export({ format: 'jwk' }) }, stranger.privateKey),
  'a stranger\'s key that the token points to': ({ sign, issuer }) => sign({}, { kid: 'stranger', jku: `${issuer}public-keys` }, stranger.privateKey),
  'the key for another algorithm': ({ sign, ec, header }) => sign({}, { alg: 'ES256', kid: header.kid }, ec.privateKey),
  'no word of the key, and two that fit': ({ sign }) => sign({}, { kid: undefined }),
  'an extension that is critical': ({ sign, rsa }) => sign({}, { crit: ['https://a.example/'], 'https://a.example/': 1 }, rsa.privateKey, { crit: { 'https://a.example/': true } }),

  // The form.
  'a claim that is there twice': ({ claims, header, rsa }) => new CompactSign(bytes(JSON.stringify(claims).replace('{', '{"sub":"eve",'))).setProtectedHeader(header).sign(rsa.privateKey),
  'a truncated token': ({ token }) => token.slice(0, token.length / 2),
  'an encrypted token': ({ claims }) => new EncryptJWT(claims).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(randomBytes(32)),
  'a token without end': ({ sign }) => sign({ padding: 'a'.repeat(70_000) }),
  'a token that is no token': () => 'EXAMPLE',
  'a token for an API': ({ sign }) => sign({}, { typ: 'at+jwt' }),
  'a logout token': ({ sign }) => sign({ nonce: undefined, jti: 'a', events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }, { typ: 'logout+jwt' }),

  // The claims.
  'another issuer': ({ sign }) => sign({ iss: 'https://b.example/' }),
  'an issuer without its slash': ({ sign, claims }) => sign({ iss: claims.iss.slice(0, -1) }),
  'no issuer': ({ sign }) => sign({ iss: undefined }),
  'another audience': ({ sign }) => sign({ aud: 'somebody-else' }),
  'other audiences': ({ sign }) => sign({ aud: ['somebody-else', 'another'], azp: 'somebody-else' }),
  'no audience': ({ sign }) => sign({ aud: undefined }),
  'several audiences and no authorized party': ({ sign, claims }) => sign({ aud: ['somebody-else', claims.aud] }),
  'another authorized party': ({ sign, claims }) => sign({ aud: ['somebody-else', claims.aud], azp: 'somebody-else' }),
  'the token of another client': ({ claims }) => [...earlier].find(([client]) => client !== claims.aud)[1],
  'an expired token': ({ sign }) => sign({ iat: now() - 2 * hour, exp: now() - hour }),
  'a token that never expires': ({ sign }) => sign({ exp: undefined }),
  'a token that is not valid yet': ({ sign }) => sign({ nbf: now() + hour }),
  'a token from the future': ({ sign }) => sign({ iat: now() + hour, exp: now() + 2 * hour }),
  'a token that does not say when': ({ sign }) => sign({ iat: undefined }),
  'another nonce': ({ sign }) => sign({ nonce: 'EXAMPLE-other-not-real' }),
  'no nonce': ({ sign }) => sign({ nonce: undefined }),
  'the token of an earlier sign-in': ({ claims }) => earlier.get(claims.aud),
  'no user': ({ sign }) => sign({ sub: undefined }),
  'an empty user': ({ sign }) => sign({ sub: '' }),
  'another user': ({ sign }) => sign({ sub: 'eve' }),
  'a sign-in of long ago': ({ sign }) => sign({ auth_time: now() - hour }),
  'no word of when the user signed in': ({ sign }) => sign({ auth_time: undefined }),
  'a sign-in that is still to come': ({ sign }) => sign({ auth_time: now() + hour }),
  'another access token\'s hash': ({ sign }) => sign({ at_hash: 'EXAMPLE-not-the-hash' }),
};

const symmetric = 'EXAMPLE-symmetric-key-not-real-32';
const hs256 = (claims, header, key) => new SignJWT(claims).setProtectedHeader({ ...header, alg: 'HS256' }).sign(key);

/** What is forged in each other reply, by its path; the attacks on ID tokens are all on /token. */
const others = {
  'another user\'s profile': { '/userinfo': (reply) => ({ ...reply, sub: 'eve' }) },
  'a profile of nobody': { '/userinfo': ({ sub, ...rest }) => rest },
  'no ID token': { '/token': ({ id_token, ...rest }) => rest },
  'a document of another issuer': { '/.well-known/openid-configuration': (reply) => ({ ...reply, issuer: 'https://b.example/' }) },
  'a document with its token endpoint elsewhere': { '/.well-known/openid-configuration': (reply) => ({ ...reply, token_endpoint: 'https://b.example/token' }) },
  'a document with its keys elsewhere': { '/.well-known/openid-configuration': (reply) => ({ ...reply, jwks_uri: 'https://b.example/public-keys' }) },
};

const keySets = {
  'HS256 with a key of the set': (set) => [...set, { kty: 'oct', kid: 'symmetric', alg: 'HS256', k: Buffer.from(symmetric).toString('base64url') }],
  'no word of the key, and two that fit': (set) => [...set, { ...stranger.publicKey.export({ format: 'jwk' }), kid: 'stranger', use: 'sig' }],
};

/** The names of the attacks on ID tokens. */
export const attacks = Object.keys(idTokens);

/** The reply as it shall arrive. */
export async function forge({ attack, path, body, keys: [rsa, ec], issuer }) {
  if (path === '/public-keys' && keySets[attack]) return JSON.stringify({ keys: keySets[attack](JSON.parse(body).keys) });
  const other = others[attack]?.[path];
  if (other) return JSON.stringify(other(JSON.parse(body)));
  if (path !== '/token') return body;
  const reply = JSON.parse(body);
  const token = reply.id_token;
  if (!token) return body;
  const [claims, header] = [decodeJwt(token), decodeProtectedHeader(token)];
  const sign = (changes, headers = {}, key = rsa.privateKey, options = undefined) =>
    new SignJWT({ ...claims, ...changes }).setProtectedHeader({ ...header, ...headers }).sign(key, options);
  const forged = await idTokens[attack]?.({ token, parts: token.split('.'), claims, header, sign, rsa, ec, issuer });
  earlier.set(claims.aud, token);
  return forged === undefined ? body : JSON.stringify({ ...reply, id_token: forged });
}
