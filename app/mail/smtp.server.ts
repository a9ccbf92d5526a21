import { createTransport } from 'nodemailer'
import { ServiceGone } from '~/errors.ts'
import { messageOf } from './message.server.ts'
import type { OpenPost, Sender } from './sender.ts'

/** A server answers within this, or is asked again later. */
const TIMEOUT_MS = 10_000
/** As many as small providers allow. */
const CONNECTIONS = 3

/** A mail server, as `smtp://user:password@host:port` names it. */
export function openSmtp(url: string, sender: Sender): OpenPost {
  const server = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    // Whoever hangs would be waited for six times. The outbox tries again, and knows how often it did.
    maxRequeues: 0,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  })
  return {
    send: async (mail) => {
      try {
        await server.sendMail(messageOf(mail, sender))
        return 'taken'
      } catch (error) {
        if (isForGood(error)) return 'refused'
        throw isOfTheMail(error) ? error : new ServiceGone('The mail server is gone', { cause: error })
      }
    },
    close: () => server.close(),
  }
}

/** What a server says of one recipient or one message and will say again: no such mailbox, no such host (RFC 7504),
 *  not this content. What it says of us, a wrong password above all, is mended by the operator, and the mail is kept
 *  until then. https://www.rfc-editor.org/rfc/rfc5321#section-4.2.3 */
const OF_THE_MAIL = new Set([501, 521, 550, 551, 552, 553, 554, 555, 556])

const isForGood = (error: unknown): boolean =>
  isNoRecipient(error) || (isOfTheMail(error) && OF_THE_MAIL.has(error.responseCode))

/** The library itself saw that no server can take this recipient. In the same way, as errors of `API`, it tells of a
 *  password or a sender that is missing, and of a connection that was closed meanwhile: those are no fault of the mail. */
const isNoRecipient = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'EENVELOPE' &&
  /^(?:No recipients defined|Invalid recipient)/.test(error.message)

/** What it answered to this recipient, or this message: once it is there, and not of us. */
function isOfTheMail(error: unknown): error is Error & { responseCode: number } {
  if (!(error instanceof Error && 'command' in error && 'responseCode' in error)) return false
  const { command, responseCode } = error
  return (command === 'RCPT TO' || command === 'DATA') && !OF_THE_SERVER.has(Number(responseCode))
}

/** It closes, or knows us not. https://www.rfc-editor.org/rfc/rfc5321#section-3.8,
 *  https://www.rfc-editor.org/rfc/rfc4954#section-6 */
const OF_THE_SERVER = new Set([421, 530, 535])
