import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { test as base, describe, expect } from 'vitest'
import { ServiceGone } from '~/errors.ts'
import type { Mail } from '~/features/mail/post.ts'
import { openPost } from '~/mail/open.server.ts'
import { MailServer } from '../../support/mail-server.ts'

const NOW = new Date('2026-03-02T09:00:00.000Z')
const FROM = 'Askwell <help@forum.test>'
const NAME = () => 'Kelp Exchange'
const MAIL: Mail = {
  to: 'lin@example.org',
  subject: '充值未到账？ – an answer',
  text: 'Text.\n',
  html: '<p>Text.</p>\n',
}

const test = base.extend<{ folder: string; server: MailServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'askwell-mail-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  server: async ({}, use) => {
    const server = await MailServer.onFreePort()
    await server.up()
    await use(server)
    await server.down()
  },
})

async function sendTo(server: MailServer, mail: Mail) {
  const post = openPost(
    { mail: { server: server.url, from: FROM, noReply: '' }, dataDir: '/nowhere' },
    NAME,
    () => NOW,
  )
  const outcome = await post.send(mail)
  post.close()
  return outcome
}

describe('without a mail server', () => {
  test('a mail becomes a file that its owner alone can read', async ({ folder }) => {
    const post = openPost(
      { mail: { server: undefined, from: FROM, noReply: '' }, dataDir: folder },
      NAME,
      () => NOW,
    )
    expect(await post.send(MAIL)).toBe('taken')
    post.close()
    const [name = ''] = await readdir(join(folder, 'mail'))
    expect(name).toMatch(/^2026-03-02T09-00-00-000Z-\w{8}\.eml$/)
    const modes = [join(folder, 'mail'), join(folder, 'mail', name)].map(async (path) => {
      return (await stat(path)).mode & 0o777
    })
    expect(await Promise.all(modes)).toEqual([0o700, 0o600])
    const raw = await readFile(join(folder, 'mail', name))
    expect(raw.includes('\r\n')).toBe(true)
    const parsed = await simpleParser(raw)
    expect([parsed.subject, parsed.text, parsed.from?.text]).toEqual([
      MAIL.subject,
      'Text.\n',
      '"Askwell" <help@forum.test>',
    ])
  })

  test('what lies in the folder is erased, also once there is a server', async ({ folder, server }) => {
    const mailing = (url: string | undefined) =>
      openPost({ mail: { server: url, from: FROM, noReply: '' }, dataDir: folder }, NAME, () => NOW)
    const [before, since] = [mailing(undefined), mailing(server.url)]
    for (const text of ['A secret.\n', 'Nothing.\n']) await before.send({ ...MAIL, text })
    await since.eraseMails?.((text) => text.includes('A secret.'))
    for (const post of [before, since]) post.close()
    const names = await readdir(join(folder, 'mail'))
    expect(names).toHaveLength(1)
    expect(await readFile(join(folder, 'mail', names[0] ?? ''), 'latin1')).toContain('Nothing.')
  })

  test('a mail comes from the forum as it is called then, where no sender was named', async ({ folder }) => {
    let name = 'Kelp Exchange'
    const mail = { server: undefined, from: undefined, noReply: 'no-reply@forum.test' }
    const post = openPost(
      { mail, dataDir: folder },
      () => name,
      () => NOW,
    )
    for (name of ['Kelp, Ltd.', '海带交易所']) await post.send(MAIL)
    post.close()
    const names = await readdir(join(folder, 'mail'))
    const read = names.map(async (file) => simpleParser(await readFile(join(folder, 'mail', file))))
    const senders = (await Promise.all(read)).map(({ from }) => from?.value[0])
    expect(senders).toHaveLength(2)
    expect(senders).toContainEqual({ name: 'Kelp, Ltd.', address: 'no-reply@forum.test' })
    expect(senders).toContainEqual({ name: '海带交易所', address: 'no-reply@forum.test' })
  })
})

describe('a mail', () => {
  test('has no other recipients or headers than ours, whatever its words say', async ({ server }) => {
    const evil = 'Hello\r\nBcc: thief@example.org\r\n\r\nBody\u0000of a thief'
    await sendTo(server, {
      ...MAIL,
      subject: evil,
      unsubscribeUrl: `https://forum.test/u?k=1\r\nBcc: a@b.example`,
    })
    const [mail] = server.received
    expect(mail?.recipients).toEqual(['lin@example.org'])
    expect(mail?.parsed.subject).toBe('Hello Bcc: thief@example.org Body of a thief')
    expect(mail?.parsed.headers.has('bcc')).toBe(false)
    expect(mail?.raw).not.toMatch(/^bcc:/im)
  })

  test('goes to one address, also when it reads like several', async ({ server }) => {
    await sendTo(server, { ...MAIL, to: 'lin@example.org, thief@example.org' }).catch(() => undefined)
    expect(server.received.flatMap(({ recipients }) => recipients)).not.toContain('thief@example.org')
  })

  test('is plain ASCII in lines that every server takes, and reads as it was written', async ({ server }) => {
    const text = `${'一行很长的文字'.repeat(300)}\n.\n..\nFrom here\n`
    await sendTo(server, { ...MAIL, text })
    const [mail] = server.received
    const lines = mail?.raw.split('\r\n') ?? []
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(998)
    expect(mail?.raw).toMatch(/^[\x20-\x7e\r\n\t]*$/)
    expect(mail?.parsed.text).toBe(text)
    for (const name of ['from', 'to', 'date', 'message-id', 'subject', 'mime-version'])
      expect([name, lines.filter((line) => line.toLowerCase().startsWith(`${name}:`)).length]).toEqual([
        name,
        1,
      ])
  })

  test('that can be ended says how, for one click of the mail program', async ({ server }) => {
    await sendTo(server, { ...MAIL, unsubscribeUrl: 'https://forum.test/unsubscribe?key=abc' })
    const raw = server.received[0]?.raw.replace(/\r\n[ \t]+/g, ' ')
    expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/forum\.test\/unsubscribe\?key=abc>\r$/m)
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  })
})

describe('a mail server’s no', () => {
  test.for([501, 550, 551, 553, 554])('%d is for good', async (code, { server }) => {
    server.refusals.set(MAIL.to, code)
    expect(await sendTo(server, MAIL)).toBe('refused')
  })

  const refusalOf = async (server: MailServer, code: number) => {
    server.refusals.set(MAIL.to, code)
    return sendTo(server, MAIL).catch((error: unknown) => error)
  }

  test.for([450, 452])('%d may be a yes later', async (code, { server }) => {
    const refusal = await refusalOf(server, code)
    expect(refusal).toBeInstanceOf(Error)
    expect(refusal).not.toBeInstanceOf(ServiceGone)
  })

  test('to whom nothing can be sent is for good', async ({ server }) => {
    expect(await sendTo(server, { ...MAIL, to: '' })).toBe('refused')
  })

  test('to let us in without a password is not about the mail: it is kept until there is one', async () => {
    const server = new SMTPServer({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true })
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const { port } = server.server.address() as AddressInfo
    const mail = { server: `smtp://ada@127.0.0.1:${port}`, from: FROM, noReply: '' }
    const post = openPost({ mail, dataDir: '/nowhere' }, NAME, () => NOW)
    await expect(post.send(MAIL)).rejects.toBeInstanceOf(ServiceGone)
    post.close()
    await new Promise<void>((resolve) => server.close(resolve))
  })

  test.for([421, 530, 535])('%d is not about the mail', async (code, { server }) => {
    expect(await refusalOf(server, code)).toBeInstanceOf(ServiceGone)
  })
})
