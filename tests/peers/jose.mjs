// Payloads encrypted by `jose` with each key algorithm, and ones that nobody should read. Its argument: the payload.
//
//   node jose.mjs '{"data":{}}'
//   {"keys":{"rsa":"-----BEGIN PRIVATE KEY-----…","ec":"…","shared":"00…"},"read":{"dir":"ey…"},"refused":{"zip":"ey…"}}
//
// What `jose` refuses to write is written here, and right in all but the one thing that it is named for.
import { constants, createCipheriv, createHash, publicEncrypt, randomBytes } from 'node:crypto';
import { CompactEncrypt, base64url, exportPKCS8, exportSPKI, generateKeyPair } from 'jose';
import { announce } from './lifetime.mjs';

const payload = Buffer.from(process.argv[2]);
const extractable = { extractable: true };
const rsa = await generateKeyPair('RSA-OAEP-256', extractable);
const otherRsa = await generateKeyPair('RSA-OAEP-256', extractable);
const sha1 = await generateKeyPair('RSA-OAEP', extractable);
const ec = await generateKeyPair('ECDH-ES', { ...extractable, crv: 'P-256' });
const otherEc = await generateKeyPair('ECDH-ES', { ...extractable, crv: 'P-256' });
const p384 = await generateKeyPair('ECDH-ES', { ...extractable, crv: 'P-384' });
const shared = randomBytes(32);

// The key of each algorithm, as a JWE's writer has it.
const keys = {
  'RSA-OAEP-256': rsa.publicKey,
  'RSA-OAEP': sha1.publicKey,
  'ECDH-ES': ec.publicKey,
  'ECDH-ES+A256KW': ec.publicKey,
  A256KW: shared,
  dir: shared,
};
const sealed = (header, key, parties = {}) =>
  new CompactEncrypt(payload)
    .setProtectedHeader({ enc: 'A256GCM', kid: 'a', ...header })
    .setKeyManagementParameters(parties)
    .encrypt(key);

const read = {};
const refused = {};
for (const [alg, key] of Object.entries(keys)) {
  read[alg] = await sealed({ alg }, key);
  read[`${alg}, no kid`] = await sealed({ alg, kid: undefined }, key);
  if (alg.startsWith('ECDH')) {
    const parties = { apu: Buffer.from('Alice'), apv: Buffer.from('Bob') };
    read[`${alg}, both sides named`] = await sealed({ alg }, key, parties);
  }

  // Each part in turn is another one, of the right size.
  for (const [index, part] of ['header', 'key', 'iv', 'content', 'tag'].entries()) {
    const parts = read[alg].split('.');
    const bytes = Buffer.from(parts[index], 'base64url');
    if (part === 'header') {
      parts[index] = base64url.encode(`${bytes.toString()} `);
    } else if (bytes.length === 0) {
      parts[index] = base64url.encode(randomBytes(40));
    } else {
      bytes[bytes.length - 1] ^= 1;
      parts[index] = base64url.encode(bytes);
    }
    refused[`${alg}: other ${part}`] = parts.join('.');
  }
  refused[`${alg}: kid of another key`] = await sealed({ alg, kid: 'b' }, key);
  refused[`${alg}: unknown kid`] = await sealed({ alg, kid: 'c' }, key);
  const content = alg === 'dir' ? shared.subarray(0, 16) : key;
  refused[`${alg}: A128GCM`] = await sealed({ alg, enc: 'A128GCM' }, content);
}
refused['another key'] = await sealed({ alg: 'RSA-OAEP-256' }, otherRsa.publicKey);
refused['another curve'] = await sealed({ alg: 'ECDH-ES' }, p384.publicKey);
refused['another algorithm'] = await sealed({ alg: 'A128KW' }, randomBytes(16));

// By hand: AES-256-GCM under any header, with any key.
function byHand(header, encryptedKey, contentKey, content = payload) {
  const protectedHeader = base64url.encode(JSON.stringify(header));
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', contentKey, iv).setAAD(Buffer.from(protectedHeader));
  const text = Buffer.concat([cipher.update(content), cipher.final()]);
  return [protectedHeader, ...[encryptedKey, iv, text, cipher.getAuthTag()].map((part) => base64url.encode(part))].join('.');
}
const direct = { alg: 'dir', enc: 'A256GCM', kid: 'a' };
const none = Buffer.alloc(0);
read['by hand'] = byHand(direct, none, shared);
refused.zip = byHand({ ...direct, zip: 'DEF' }, none, shared);
refused.crit = byHand({ ...direct, crit: ['exp'], exp: 1 }, none, shared);
refused['A256CBC-HS512 that is none'] = byHand({ ...direct, enc: 'A256CBC-HS512' }, none, shared);
refused['a key beside a direct one'] = byHand(direct, randomBytes(40), shared);
const pkcs1 = { key: await exportSPKI(rsa.publicKey), padding: constants.RSA_PKCS1_PADDING };
refused.RSA1_5 = byHand({ ...direct, alg: 'RSA1_5' }, publicEncrypt(pkcs1, shared), shared);
refused['RSA1_5 under the name of RSA-OAEP-256'] = byHand({ ...direct, alg: 'RSA-OAEP-256' }, publicEncrypt(pkcs1, shared), shared);
refused['a short content key'] = byHand({ ...direct, alg: 'RSA-OAEP-256' }, oaep(shared.subarray(0, 16)), shared);
refused['a long content key'] = byHand({ ...direct, alg: 'RSA-OAEP-256' }, oaep(Buffer.concat([shared, shared])), shared);
// A symmetric key that everybody knows: the public key's own bytes.
const known = createHash('sha256').update(pkcs1.key).digest();
refused['the public key as a shared one'] = byHand(direct, none, known);
refused.none = `${base64url.encode('{"alg":"none","enc":"A256GCM","kid":"a"}')}...${base64url.encode(payload)}.`;

function oaep(plain) {
  return publicEncrypt({ key: pkcs1.key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, plain);
}

announce({
  keys: {
    rsa: await exportPKCS8(rsa.privateKey),
    sha1: await exportPKCS8(sha1.privateKey),
    ec: await exportPKCS8(ec.privateKey),
    otherRsa: await exportPKCS8(otherRsa.privateKey),
    otherEc: await exportPKCS8(otherEc.privateKey),
    shared: shared.toString('hex'),
  },
  read,
  refused,
});
