import { Counter, type Registry } from 'prom-client'
import type { Mail } from '~/features/mail/post.ts'

interface Way {
  send(mail: Mail): Promise<'taken' | 'refused'>
}

/** Counts what becomes of mails; of a mail itself, nothing. */
export class MailTally {
  readonly #mails: Counter<'outcome'>

  constructor(registry: Registry) {
    this.#mails = new Counter({
      name: 'askwell_mails_total',
      help: 'Mails by what the server said: taken; refused for good; failed, to be tried again. What waits is askwell_outbox_waiting{topic=~"letter.asked|mail.owed"}.',
      labelNames: ['outcome'],
      registers: [registry],
    })
    for (const outcome of ['taken', 'refused', 'failed']) this.#mails.inc({ outcome }, 0)
  }

  /** The same way out, counted. */
  of<Post extends Way>(post: Post): Post {
    const send = async (mail: Mail) => {
      try {
        const outcome = await post.send(mail)
        this.#mails.inc({ outcome })
        return outcome
      } catch (error) {
        this.#mails.inc({ outcome: 'failed' })
        throw error
      }
    }
    return { ...post, send }
  }
}
