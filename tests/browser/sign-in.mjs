// Signs in at each provider of the example web application, as a user would: in Chromium, by what the pages show.
//
//   node sign-in.mjs http://127.0.0.1:8080 ../../target/browser /usr/bin/chromium
//
// Leaves pictures of what it saw in the folder, and fails at the first thing that is not as it should be.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [address, folder, executablePath] = process.argv.slice(2);
assert.ok(executablePath, 'usage: node sign-in.mjs ADDRESS FOLDER CHROMIUM');

// The sandboxes' own, written by hand: whatever the program has, this is what a user types.
const PASSWORD = 'EXAMPLE-password-not-real';
const ANSWER = 'EXAMPLE-answer-not-real';

await mkdir(folder, { recursive: true });
// Chromium's own sandbox refuses to run as root; the pages are ours, and on loopback.
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, reducedMotion: 'reduce' });
context.setDefaultTimeout(20_000);
const page = await context.newPage();

// Nothing may be wrong that a user does not see: no script, no address that does not exist, nothing outside.
const complaints = [];
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
page.on('pageerror', (error) => complaints.push(String(error)));
page.on('request', (request) => {
  const { hostname, protocol } = new URL(request.url());
  if (protocol !== 'data:' && hostname !== '127.0.0.1') complaints.push(`a request left this machine: ${hostname}`);
});

const picture = (name) => page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
const card = (provider) => page.getByRole('region', { name: provider });
const button = (provider) => `Sign in with ${provider.split(' ')[0]}`;
const press = (name) => page.getByRole('button', { name, exact: true }).click();
const fill = (label, text) => page.getByLabel(label, { exact: true }).fill(text);

async function begin(provider) {
  await page.goto(address);
  await press(button(provider));
}

async function isSignedIn(provider, user) {
  await card(provider).getByText(user, { exact: true }).waitFor();
  assert.equal(page.url(), `${address}/`, 'back at the start, with no code in the address');
  assert.equal(await card(provider).getByRole('button', { name: 'Sign out' }).count(), 1);
  console.log(`  ${provider}: signed in as ${user}`);
}

const journeys = {
  async 'Authentiq Connect'(provider) {
    await begin(provider);
    await page.waitForURL((url) => url.pathname.startsWith('/sign-in'));
    assert.notEqual(new URL(page.url()).origin, address, 'the password is typed at the provider');
    await picture('authentiq-sign-in');
    await fill('Username', 'ada@example.com');
    await fill('Password', PASSWORD);
    await press('Sign in');
    await isSignedIn(provider, 'Ada Example');
  },
  async Directual(provider) {
    await begin(provider);
    await fill('Password', 'EXAMPLE-wrong-not-real');
    await press('Sign in');
    await page.getByRole('alert').waitFor();
    await picture('directual-refused');
    await page.getByRole('link', { name: 'Back to the start' }).click();
    await press(button(provider));
    await fill('Password', PASSWORD);
    await press('Sign in');
    await isSignedIn(provider, 'ada@example.com');
  },
  async 'Pyramid Analytics'(provider) {
    await begin(provider);
    await fill('Password', PASSWORD);
    await press('Sign in');
    await isSignedIn(provider, 'ada@example.com');
  },
  async 'Q2 BDCS'(provider) {
    await begin(provider);
    await picture('q2-form');
    await fill('Your password', PASSWORD);
    await press('Sign in');
    await page.getByRole('heading', { name: 'Your biller asks' }).waitFor();
    await picture('q2-questions');
    const questions = await page.locator('input').all();
    assert.equal(questions.length, 2);
    for (const question of questions) await question.fill(ANSWER);
    await press('Answer');
    await isSignedIn(provider, 'testmfaquestion@test.test');
  },
  async 'Vanco Identity Service'(provider) {
    await begin(provider);
    await fill('Password', PASSWORD);
    await press('Sign in');
    await page.getByRole('heading', { name: 'Choose a new password' }).waitFor();
    await picture('vanco-expired');
    await fill('New password', 'EXAMPLE-new-password-not-real');
    await press('Save and sign in');
    await isSignedIn(provider, 'expired@example.com');
  },
};

try {
  await page.goto(address);
  await picture('home');
  for (const [provider, journey] of Object.entries(journeys)) await journey(provider);
  await picture('signed-in');
  await page.setViewportSize({ width: 390, height: 844 });
  await picture('signed-in-phone');
  const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  assert.ok(!wide, 'on a phone nothing sticks out');
  for (const provider of Object.keys(journeys)) {
    await card(provider).getByRole('button', { name: 'Sign out' }).click();
    await card(provider).getByRole('button', { name: button(provider) }).waitFor();
  }
  // Whoever comes back without having been sent away is not signed in.
  await page.goto(`${address}/authentiq/callback?code=EXAMPLE-stolen-not-real&state=EXAMPLE-forged-not-real`);
  await page.getByRole('alert').getByText('has not begun').waitFor();
  // The pages of the two refusals have status 422, which Chromium mentions; it may say no more.
  const due = complaints.filter((complaint) => complaint.includes('status of 422'));
  assert.equal(due.length, 2);
  assert.deepEqual(complaints.filter((complaint) => !due.includes(complaint)), []);
  console.log(`  all signed out, and nobody by a forged redirect; pictures in ${folder}`);
} catch (error) {
  await picture('failed');
  throw error;
} finally {
  await browser.close();
}
