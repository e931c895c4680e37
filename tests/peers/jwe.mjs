// An RSA key, and compact JWEs decrypted with it by `jose`.
//
//   node jwe.mjs
//   {"public":"-----BEGIN PUBLIC KEY-----…","private":"-----BEGIN PRIVATE KEY-----…"}
//
//   node jwe.mjs '-----BEGIN PRIVATE KEY-----…' ey…
//   {"header":{"alg":"RSA-OAEP-256","enc":"A256GCM","kid":"a"},"payload":{"data":{}}}
import { compactDecrypt, exportPKCS8, exportSPKI, generateKeyPair, importPKCS8 } from 'jose';
import { announce } from './lifetime.mjs';

const [pem, jwe] = process.argv.slice(2);
if (jwe === undefined) {
  const { publicKey, privateKey } = await generateKeyPair('RSA-OAEP-256', { extractable: true });
  announce({ public: await exportSPKI(publicKey), private: await exportPKCS8(privateKey) });
} else {
  const options = { keyManagementAlgorithms: ['RSA-OAEP-256'], contentEncryptionAlgorithms: ['A256GCM'] };
  const { plaintext, protectedHeader } = await compactDecrypt(jwe, await importPKCS8(pem, 'RSA-OAEP-256'), options);
  announce({ header: protectedHeader, payload: JSON.parse(new TextDecoder().decode(plaintext)) });
}
