import { openMemorySearch } from '#search/memory.ts'
import { emailForm } from '~/features/account-mail/schema.ts'
import { verifyEmail } from '~/features/account-mail/verification.server.ts'
import { register } from '~/features/accounts/accounts.server.ts'
import { registration } from '~/features/accounts/schema.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { handlersFor } from '~/jobs/handlers.server.ts'
import { drainOutbox, type OutboxWork } from '~/jobs/outbox-worker.server.ts'
import { openPost } from '~/mail/open.server.ts'
import type { OpenPost } from '~/mail/sender.ts'
import { siteName } from '~/ui/site-name.ts'
import { test as base, Forum } from '../support/forum.ts'
import { MailServer, secretIn } from '../support/mail-server.ts'
import { onlySearch } from '../support/no-lines.ts'

export const ORIGIN = 'https://forum.test'
export const PASSWORD = 'correct horse'
/** Signs links. */
export const KEY = new Uint8Array(32).fill(7)

/** A forum whose letters go to a real mail server. */
export class MailForum extends Forum {
  readonly complaints: object[] = []
  #work: OutboxWork

  constructor(
    { db }: Forum,
    readonly server: MailServer,
    post: OpenPost,
  ) {
    super(db)
    const log = { info: () => undefined, error: (details: object) => void this.complaints.push(details) }
    const lines = { ...onlySearch(openMemorySearch()), mail: { post, origin: ORIGIN, key: KEY } }
    this.#work = { db, handlers: handlersFor(db, lines), now: () => this.now, log }
  }

  /** Sends what is due. */
  post = () => drainOutbox(this.#work)

  /** Registered by form, address and all. */
  join(handle: string, email?: string, language: 'en' | 'zh-CN' = 'en'): Promise<Member> {
    return register(this.db, registration.parse({ handle, password: PASSWORD, email }), language, this.now)
  }

  /** Registered, and the address is confirmed by its letter. */
  async joinVerified(handle: string, email: string, language: 'en' | 'zh-CN' = 'en'): Promise<Member> {
    const member = await this.join(handle, email, language)
    await verifyEmail(this.db, member, await this.newestSecret(email), this.now)
    return member
  }

  /** The last mail to an address once everything was sent. */
  async newest(address: string) {
    await this.post()
    const mail = this.server.to(address).at(-1)
    if (!mail) throw new Error(`No mail to ${address}`)
    return mail
  }

  newestSecret = async (address: string) => secretIn(await this.newest(address))

  /** What the settings' form makes of an address. */
  address(email: string, password = PASSWORD) {
    const act = emailForm.parse({ act: 'address', email, password })
    if (act.act !== 'address') throw new Error('not the form of an address')
    return act
  }
}

export const test = base.extend<{ at: MailForum }>({
  at: async ({ forum }, use) => {
    const server = await MailServer.onFreePort()
    await server.up()
    const mail = { server: server.url, from: 'Askwell <help@forum.test>', noReply: '' }
    let at: MailForum | undefined
    const post = openPost({ mail, dataDir: '/nowhere' }, siteName, () => at?.now ?? forum.now)
    at = new MailForum(forum, server, post)
    await use(at)
    post.close()
    await server.down()
  },
})
