import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { freePort } from './free-port.ts'

export interface ReceivedMail {
  /** Of the envelope, which is what delivers. */
  recipients: string[]
  raw: string
  parsed: ParsedMail
}

/** A mail server on this machine: takes everything for everybody but those whom it refuses. */
export class MailServer {
  readonly received: ReceivedMail[] = []
  /** SMTP codes by recipient. */
  readonly refusals = new Map<string, number>()
  #server: SMTPServer | undefined

  private constructor(readonly port: number) {}

  /** On a port that stays its own, also while it is down. */
  static async onFreePort(): Promise<MailServer> {
    return new MailServer(await freePort())
  }

  get url() {
    return `smtp://127.0.0.1:${this.port}`
  }

  async up() {
    const server = new SMTPServer({
      authOptional: true,
      // A pool keeps its connections open: going down does not wait for it.
      closeTimeout: 50,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        const code = this.refusals.get(address)
        if (code === undefined) return done()
        done(Object.assign(new Error('not here'), { responseCode: code }))
      },
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', async () => {
          const raw = Buffer.concat(chunks).toString('utf8')
          const recipients = envelope.rcptTo.map(({ address }) => address)
          this.received.push({ recipients, raw, parsed: await simpleParser(raw) })
          done()
        })
      },
    })
    // A client that hangs up is no failure of the server's.
    server.on('error', () => undefined)
    server.listen(this.port, '127.0.0.1')
    await once(server.server, 'listening')
    this.#server = server
  }

  async down() {
    const server = this.#server
    this.#server = undefined
    if (server) await new Promise<void>((resolve) => server.close(resolve))
  }

  /** What arrived at an address, oldest first. */
  to(address: string) {
    // Domains know no capitals, mailboxes may.
    const asSent = address.replace(/@.*/, (domain) => domain.toLowerCase())
    return this.received.filter(({ recipients }) => recipients.includes(asSent))
  }

  /** The newest mail to an address, waited for. */
  async newest(address: string, count = 1): Promise<ReceivedMail> {
    for (let waited = 0; waited < 10_000; waited += 20) {
      const mail = this.to(address)[count - 1]
      if (mail) return mail
      await sleep(20)
    }
    throw new Error(`No mail number ${count} to ${address} in 10 s`)
  }
}

/** The address that a mail leads to. */
export function linkIn({ parsed }: Pick<ReceivedMail, 'parsed'>): URL {
  const [found] = /https?:\/\/\S+\?secret=\S+/.exec(parsed.text ?? '') ?? []
  if (!found) throw new Error(`No link in: ${parsed.text}`)
  return new URL(found)
}

export const secretIn = (mail: Pick<ReceivedMail, 'parsed'>) => linkIn(mail).searchParams.get('secret') ?? ''

export function codeIn({ parsed }: Pick<ReceivedMail, 'parsed'>): string {
  const [, code] = /^ {4}(\d{6})$/m.exec(parsed.text ?? '') ?? []
  if (!code) throw new Error(`No code in: ${parsed.text}`)
  return code
}
