// A certified OpenID provider with Authentiq's paths. Its argument: the registered clients, in OpenID's own words.
//
// A test may have it do what a provider does in time, and what somebody between it and its clients could do, by a POST of
// JSON to /test: {"rotate":true} gives it new keys; {"logout":"a client's id"} has it log Ada out there, and is answered with
// the form that the client would get; {"attack":"a name"} has its replies forged from then on (see oidc-attacks.mjs), and
// {"attack":null} no longer.
//
//   node oidc-provider.mjs '[{"client_id":"a","client_secret":"EXAMPLE-not-real","redirect_uris":["https://app.example.com/callback"]}]'
//   {"port":40001,"issuer":"http://127.0.0.1:40001/","attacks":["an unsigned token"]}
//
// A client authenticates with client_secret_basic unless its token_endpoint_auth_method says otherwise.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import { announce } from './lifetime.mjs';
import { attacks, forge } from './oidc-attacks.mjs';

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

const backchannel_logout_uri = 'https://app.example.com/logout';
const clients = JSON.parse(process.argv[2]).map((client) => ({ ...client, backchannel_logout_uri }));

const configuration = {
  clients,
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
  responseTypes: ['code', 'id_token', 'id_token token', 'code id_token', 'code token', 'code id_token token'],
  enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256', 'HS256'] },
  issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
  rotateRefreshToken: true,
  enableHttpPostMethods: true, // POST /authorize, which the provider allows only with:
  cookies: { long: { sameSite: 'none' } },
  // Whoever must sign in or consent first (prompt=login, max_age=0) is sent here. There is no page: no test has hands.
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
  // What it posts there goes to the test that asked for it.
  async fetch(_, { body }) {
    posted = String(body);
    return new Response(null, { status: 204 });
  },
  // Tests sign in side by side, in this one session: a later sign-in must not revoke the code of an earlier one.
  expiresWithSession: () => false,
  // Ada has consented to whatever is asked for.
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.account.accountId });
    grant.addOIDCScope(oidc.params.scope ?? '');
    await grant.save();
    return grant;
  },
};

// What the provider remembers is in its module: one that is made anew knows the codes, tokens and sessions of the one before.
let keys, provider, serve;
let attack = null;
let posted;
async function start() {
  keys = [generateKeyPairSync('rsa', { modulusLength: 2048 }), generateKeyPairSync('ec', { namedCurve: 'P-256' })];
  const jwks = { keys: keys.map(({ privateKey }) => privateKey.export({ format: 'jwk' })) };
  provider = new Provider(issuer, { ...configuration, jwks });
  // Ada's browser has signed in already: every request comes with its session, so /authorize answers with the code at once.
  const session = new provider.Session();
  session.loginAccount({ accountId: ada.sub });
  await session.save(24 * 60 * 60);
  provider.use((context, next) => {
    context.req.headers.cookie = `${provider.cookieName('session')}=${session.id}`;
    return next();
  });
  serve = provider.callback();
}
await start();

/** What a test asks for. */
async function test({ rotate, logout, ...wish }) {
  if (rotate) await start();
  if ('attack' in wish) attack = wish.attack;
  if (logout) await (await provider.Client.find(logout)).backchannelLogout(ada.sub);
  return logout ? posted : '';
}

server.on('request', async (request, response) => {
  const [path] = request.url.split('?');
  if (path === '/test') return response.end(await test(await json(request)));
  // Between the provider and the wire: whoever sits there reads every reply, and sends another one in its place.
  const end = response.end.bind(response);
  response.end = async (body) => {
    const reply = await forge({ attack, path, body, keys, issuer });
    if (reply !== body) response.setHeader('content-length', Buffer.byteLength(reply));
    end(reply);
  };
  serve(request, response);
});
announce({ port, issuer, attacks });
