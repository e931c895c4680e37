// A certified OpenID provider with Authentiq's paths. Its argument: the registered clients, in OpenID's own words.
//
//   node oidc-provider.mjs '[{"client_id":"a","client_secret":"EXAMPLE-not-real","redirect_uris":["https://app.example.com/callback"]}]'
//   {"port":40001,"issuer":"http://127.0.0.1:40001/"}
//
// A client authenticates with client_secret_basic unless its token_endpoint_auth_method says otherwise.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';
import { announce } from './lifetime.mjs';

const ada = {
  sub: 'ada',
  name: 'Ada Lovelace',
  given_name: 'Ada',
  family_name: 'Lovelace',
  email: 'ada@example.com',
  email_verified: true,
  phone_number: '+15555550100',
  phone_number_verified: false,
  address: { street_address: '1 Example Street', locality: 'London', region: 'London', postal_code: 'EX1 1EX', country: 'GB' },
  'aq:location': { latitude: 51.5, longitude: -0.125 },
};

// The port first: the issuer carries it.
const server = createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const { port } = server.address();
const issuer = `http://127.0.0.1:${port}/`; // with the trailing slash, as Authentiq's

const provider = new Provider(issuer, {
  clients: JSON.parse(process.argv[2]),
  routes: { authorization: '/authorize', token: '/token', userinfo: '/userinfo', jwks: '/public-keys' },
  claims: {
    profile: ['name', 'given_name', 'family_name'],
    email: ['email', 'email_verified'],
    phone: ['phone_number', 'phone_number_verified'],
    address: ['address'],
    'aq:location': ['aq:location'],
  },
  findAccount: (_, accountId) => (accountId === ada.sub ? { accountId, claims: () => ada } : undefined),
  pkce: { required: () => false }, // Authentiq has none
  jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
  enableHttpPostMethods: true, // POST /authorize, which the provider allows only with:
  cookies: { long: { sameSite: 'none' } },
  // Whoever must sign in or consent first (prompt=login, max_age=0) is sent here. There is no page: no test has hands.
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  features: { devInteractions: { enabled: false } },
  // Tests sign in side by side, in this one session: a later sign-in must not revoke the code of an earlier one.
  expiresWithSession: () => false,
  // Ada has consented to whatever is asked for.
  async loadExistingGrant({ oidc }) {
    const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.account.accountId });
    grant.addOIDCScope(oidc.params.scope ?? '');
    await grant.save();
    return grant;
  },
});

// Ada's browser has signed in already: every request comes with its session, so /authorize answers with the code at once.
const session = new provider.Session();
session.loginAccount({ accountId: ada.sub });
await session.save(24 * 60 * 60);
provider.use((context, next) => {
  context.req.headers.cookie = `${provider.cookieName('session')}=${session.id}`;
  return next();
});

server.on('request', provider.callback());
announce({ port, issuer });
