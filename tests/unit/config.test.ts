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
      demo: true,
    })
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

describe('the sender of mails', () => {
  test('is an address with or without a name, and ours by default', () => {
    expect(readConfig({ ORIGIN: 'https://help.example.org:8443' }).mail).toEqual({
      server: undefined,
      from: 'Askwell <no-reply@help.example.org>',
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
