// The rules of secretlint's recommended preset against ours: what they find in a request as it was, they no longer find once it is masked.
import { lintSource } from '@secretlint/core';
import { creator as preset } from '@secretlint/secretlint-rule-preset-recommend';
import { describe, expect, test } from 'vitest';
import { contextFor, emptySession, type Exchange } from '#engine/index.ts';
import { reportExchange } from '#engine/report-exchange.ts';
import { exchangeWith, plantings } from './planted.ts';

const environment = { generator: '400 Doctor 1.0.0', elsewhere: null };
const rule = '@secretlint/secretlint-rule-preset-recommend';
/** Ids of keys are looked for too; by itself the preset leaves them alone. */
const rules = [{ id: '@secretlint/secretlint-rule-aws', options: { enableIDScanRule: true } }];
/** An account's number is no credential. */
const NO_SECRET = 'AWSAccountID';
/** Our masks are as long as what they stand for, and so of the form that some rules look for. */
const MASK = /REDACTED|\bR\d+x*\b/;

/** What the preset takes for a secret, our masks aside. */
async function foundIn(content: string): Promise<string[]> {
  const source = { content, filePath: 'report.txt', ext: '.txt', contentType: 'text' } as const;
  const { messages } = await lintSource({ source, options: { config: { rules: [{ id: rule, rule: preset, rules }] } } });
  return messages
    .map(({ messageId, range }) => `${messageId}: ${content.slice(...range)}`)
    .filter((found) => !found.startsWith(NO_SECRET) && !MASK.test(found));
}

const report = (exchange: Exchange, redact: object | null): string =>
  (['md', 'har', 'html'] as const)
    .map((format) => reportExchange(format, { exchange, context: contextFor(emptySession, exchange) }, { redact, environment }).text)
    .join('\n');

const LETTERS = 'aB3dE5gH7jK9mN1pQ2sT4vW6yZ8';
const letters = (length: number): string => LETTERS.repeat(Math.ceil(length / LETTERS.length)).slice(0, length);
const capitals = (length: number): string =>
  letters(length * 2)
    .toUpperCase()
    .slice(0, length);

/** One of each kind that the preset knows; put together here, so that no scanner takes this file for a leak. */
const SAMPLES: Readonly<Record<string, string>> = {
  AWSAccessKeyID: `AKIA${capitals(16)}`,
  'another AWSAccessKeyID': `AIPA${capitals(16)}`,
  AWSSecretAccessKey: `AWS_SECRET_ACCESS_KEY=${letters(40)}`,
  GITHUB_TOKEN: `ghp_${letters(36)}`,
  'fine-grained GITHUB_TOKEN': `github_pat_${letters(82)}`,
  NPM_ACCESS_TOKEN: `npm_${letters(36)}`,
  NPM_XOAUTH: `https://${letters(20)}:x-oauth-basic@github.com/`,
  SLACK_TOKEN: `xoxb-123456789012-${letters(24)}`,
  'app-level SLACK_TOKEN': `xapp-1-A012345-1234567890-${letters(40)}`,
  IncomingWebhook: `https://hooks.slack.com/services/T${capitals(8)}/B${capitals(8)}/${letters(24)}`,
  BasicAuth: `https://ann:${letters(12)}@example.com/`,
  OPENAI_TOKEN: `sk-proj-${letters(74)}T3BlbkFJ${letters(74)}`,
  ANTHROPIC_API_KEY: `sk-ant-api03-${letters(93)}AA`,
  LINEAR_API_TOKEN: `lin_api_${letters(40)}`,
  PrivateKey: `-----BEGIN RSA PRIVATE KEY-----\nMIIE${letters(200)}\n-----END RSA PRIVATE KEY-----`,
  'PrivateKey of PGP': `-----BEGIN PGP PRIVATE KEY BLOCK-----\nMIIE${letters(200)}\n-----END PGP PRIVATE KEY BLOCK-----`,
  SENDGRID_KEY: `SG.${letters(22)}.${letters(43)}`,
  SHOPIFY_KEY: `shpat_${letters(32)}`,
  OPS_TOKEN: `ops_${btoa(JSON.stringify({ email: 'ann@example.com', muk: { k: letters(42) }, secretKey: letters(34), srpX: letters(64), signInAddress: 'a.example' }))}`,
  MongoDBConnection: `mongodb+srv://ann:${letters(12)}@db.example.com/shop`,
  MySQLConnection: `mysql://ann:${letters(12)}@db.example.com/shop`,
  PostgreSQLConnection: `postgres://ann:${letters(12)}@db.example.com/shop`,
};

test.each(Object.entries(SAMPLES))('%s', async (_kind, secret) => {
  expect(await foundIn(secret)).not.toEqual([]);
  const places: Exchange[] = [
    exchangeWith({ body: JSON.stringify({ note: `see ${secret} there` }) }),
    exchangeWith({ body: `note=${encodeURIComponent(secret)}` }),
    exchangeWith({ answer: JSON.stringify({ message: `Not valid: ${secret}` }) }),
    exchangeWith({ headers: secret.includes('\n') ? [] : [{ name: 'X-Note', value: secret }] }),
  ];
  for (const exchange of places) expect(await foundIn(report(exchange, {}))).toEqual([]);
});

describe('planted secrets', () => {
  test.each(plantings.map(({ name, exchange }) => [name, exchange] as const))(
    'finds nothing in masked reports: %s',
    async (_, exchange) => {
      expect(await foundIn(report(exchange, {}))).toEqual([]);
    },
  );

  test('finds something where nothing is masked', async () => {
    const inUrls = plantings.filter(({ name }) => name.startsWith('password in URL'));
    const found = await Promise.all(inUrls.map(({ exchange }) => foundIn(report(exchange, null))));
    expect(found.flat()).not.toEqual([]);
  });
});
