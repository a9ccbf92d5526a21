import { describe, expect, test } from 'vitest'
import { readConfig } from '~/config.server.ts'
import { clientAddress, trustedProxies } from '~/http/client-address.ts'

describe('the environment', () => {
  test('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      environment: 'production',
      port: 3000,
      origin: 'http://localhost:3000',
      databaseUrl: './data/askwell.db',
      trustedProxies: [],
      demo: 'open',
    })
  })

  test('fills an empty forum with the demo only where nobody else can reach it, unless told otherwise', () => {
    const demo = (env: Record<string, string>) => readConfig(env).demo
    expect(demo({ HOST: '127.0.0.1', ORIGIN: 'http://[::1]:3000' })).toBe('open')
    expect(demo({ ORIGIN: 'https://help.example.org' })).toBe('withheld')
    expect(demo({ HOST: '0.0.0.0' })).toBe('withheld')
    expect(demo({ HOST: '0.0.0.0', DEMO: '1' })).toBe('closed')
    expect(demo({ ORIGIN: 'https://localhost.example.org', DEMO: '1' })).toBe('closed')
    expect(demo({ DEMO: '0' })).toBe('none')
  })

  test('lets a server stop at once, or after as long as its balancer takes to see it', () => {
    expect(readConfig({}).stopDelayMs).toBe(0)
    expect(readConfig({ STOP_DELAY_MS: '5000' }).stopDelayMs).toBe(5_000)
    expect(() => readConfig({ STOP_DELAY_MS: '-1' })).toThrow(/STOP_DELAY_MS/)
    expect(() => readConfig({ STOP_DELAY_MS: '400000' })).toThrow(/STOP_DELAY_MS/)
  })

  test('takes an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', ORIGIN: '' }).port).toBe(3000)
  })

  test('names each wrong variable without its value', () => {
    const wrong = { PORT: '70000', LOG_LEVEL: 'loud', ORIGIN: 'ftp://secret' }
    expect(() => readConfig(wrong)).toThrow(/PORT[\s\S]*LOG_LEVEL|ORIGIN[\s\S]*LOG_LEVEL/)
    expect(() => readConfig(wrong)).not.toThrow(/secret/)
  })

  test('takes a bucket whole or not at all', () => {
    const bucket = { S3_BUCKET: 'pictures', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'hush' }
    expect(readConfig({}).s3).toBeUndefined()
    expect(readConfig({ ...bucket, S3_ENDPOINT: 'https://s3.example.org/' }).s3).toEqual({
      endpoint: 'https://s3.example.org',
      bucket: 'pictures',
      region: 'us-east-1',
      accessKeyId: 'id',
      secretAccessKey: 'hush',
    })
    expect(() => readConfig(bucket)).toThrow(/S3_ENDPOINT: missing/)
    expect(() => readConfig({ ...bucket, S3_ENDPOINT: 'ftp://s3.example.org' })).toThrow(/S3_ENDPOINT/)
  })
})

describe('providers that log people in', () => {
  const oidc = {
    OIDC_ISSUER: 'https://id.example.org/',
    OIDC_CLIENT_ID: 'askwell',
    OIDC_CLIENT_SECRET: 'hush',
  }
  const github = { GITHUB_CLIENT_ID: 'askwell', GITHUB_CLIENT_SECRET: 'hush' }

  test('are there when all of their variables are, in the order of the buttons', () => {
    expect(readConfig({})).toMatchObject({ providers: [], ownLogIn: 'open' })
    expect(readConfig({ ...github, ...oidc }).providers.map(({ name }) => name)).toEqual([
      'id.example.org',
      'GitHub',
    ])
    expect(() => readConfig({ GITHUB_CLIENT_ID: 'askwell' })).toThrow(/GITHUB_CLIENT_SECRET: missing/)
    expect(() => readConfig({ ...oidc, OIDC_CLIENT_SECRET: '' })).toThrow(/OIDC_CLIENT_SECRET: missing/)
  })

  test('are asked over https, but for those on this machine', () => {
    expect(() => readConfig({ ...oidc, OIDC_ISSUER: 'http://id.example.org' })).toThrow(/OIDC_ISSUER: https/)
    expect(readConfig({ ...oidc, OIDC_ISSUER: 'http://localhost:9000' }).providers).toHaveLength(1)
  })

  test('are not the only way in when there is none, or another', () => {
    expect(readConfig({ ...oidc, OIDC_ONLY: '1' }).ownLogIn).toBe('closed')
    expect(() => readConfig({ OIDC_ONLY: '1' })).toThrow(/OIDC_ONLY: nobody could log in/)
    expect(() => readConfig({ ...oidc, ...github, OIDC_ONLY: '1' })).toThrow(/OIDC_ONLY: not together/)
  })
})

describe('the sender of mails', () => {
  test('is an address with or without a name, and by default ours under the forum’s name', () => {
    expect(readConfig({ ORIGIN: 'https://help.example.org:8443' }).mail).toEqual({
      server: undefined,
      from: undefined,
      noReply: 'no-reply@help.example.org',
    })
    for (const from of ['help@example.org', '官方帮助 <help@example.org>'])
      expect(readConfig({ MAIL_FROM: from, SMTP_URL: 'smtps://u:p@mail.example.org' }).mail.from).toBe(from)
  })

  test.for(['nobody', 'Help <>', 'a@b.example, c@d.example', 'Help\r\nBcc: x <help@example.org>'])(
    'is not %j',
    (from) => expect(() => readConfig({ MAIL_FROM: from })).toThrow(/MAIL_FROM/),
  )

  test('hands mails to SMTP alone', () => {
    expect(() => readConfig({ SMTP_URL: 'https://u:secret@mail.example.org' })).toThrow(/SMTP_URL/)
  })
})

describe('the address of a client', () => {
  const trusted = trustedProxies(['10.0.0.0/8', '::1'])

  test('is the peer’s when the peer is no proxy of ours', () => {
    expect(clientAddress('203.0.113.9', '198.51.100.1', trusted)).toBe('203.0.113.9')
  })

  test('is the last hop before our proxies, whatever stands further left', () => {
    expect(clientAddress('::ffff:10.0.0.1', '6.6.6.6, 198.51.100.1, 10.2.3.4', trusted)).toBe('198.51.100.1')
  })

  test('is the proxy’s when what was forwarded is no address', () => {
    expect(clientAddress('10.0.0.1', 'unknown', trusted)).toBe('10.0.0.1')
  })

  test('refuses a list that is none', () => {
    expect(() => trustedProxies(['10.0.0.0/64'])).toThrow('10.0.0.0/64')
  })
})
