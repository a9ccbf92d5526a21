import { and, count, eq, gt } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { LetterId } from '#db/ids.ts'
import { letters } from '#db/schema/index.ts'
import type { LetterKind } from '#db/schema/types.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import { spokenTo } from '~/i18n/offer.ts'
import { writeMail } from '../mail/layout.server.tsx'
import type { Post } from '../mail/post.ts'
import { type Letter, type Plan, planFor } from './plan.server.ts'
import { CODE_MS, LETTER_CAP_MS, LETTERS_AN_HOUR, LINK_MS, RESET_MS } from './rules.ts'
import { makeSecret } from './secrets.server.ts'
import { wordsOf } from './words.ts'

/** How letters leave. */
export interface MailLine {
  post: Post
  /** Of this site, for the links in letters. */
  origin: string
  /** Signs those that work without a log-in. */
  key: Uint8Array
}

/** Writes and sends what is still to be sent, one after the other, so that each counts those before it. At least once:
 *  each time with a secret of its own, so that the last mail to arrive is the one that holds.
 *  @throws Error when one was not taken; the outbox tries it and those behind it again */
export async function sendLetters(db: Db, line: MailLine, asked: { letterId: number }[], now: Date) {
  for (const { letterId } of asked) await send(db, line, letterId as LetterId, now)
}

async function send(db: Db, line: MailLine, id: LetterId, now: Date) {
  const [letter] = await db.read.select().from(letters).where(eq(letters.id, id))
  if (!letter || letter.sentAt || letter.refusedAt || letter.usedAt) return
  const plan = (await isTooMany(db, letter, now)) ? undefined : await planFor(db.read, letter)
  const note = (change: Partial<Letter>) =>
    db.write((tx) => tx.update(letters).set(change).where(eq(letters.id, id)))
  // Whoever tries a code or a link is told the same as of one that was sent and used.
  if (!plan) return note({ usedAt: now })
  const { secret, hash } = await makeSecret(plan.secret)
  const expiresAt = plan.until ?? new Date(now.getTime() + LIFETIME_MS[letter.kind])
  await note({ userId: letter.userId ?? plan.member.id, secretHash: hash, expiresAt })
  const delivery = await line.post.send(written(plan, secret, line.origin))
  await note(delivery === 'taken' ? { sentAt: now } : { refusedAt: now })
}

function written({ to, member, words, device, restriction }: Plan, secret: string, origin: string) {
  const t = translateTo(spokenTo(member.language))
  const { handle, leavesAt } = member
  const text = wordsOf(words, { t, origin, handle, secret, leavesAt, device, restriction })
  return writeMail(text, { to, phrase: member.phrase }, { t, origin })
}

const LIFETIME_MS: Record<LetterKind, number> = {
  verify_email: LINK_MS,
  confirm_change: LINK_MS,
  announce_change: LINK_MS,
  sign_in_code: CODE_MS,
  reset_password: RESET_MS,
  password_changed: 0,
  email_changed: 0,
  token_made: 0,
  ways_in_changed: 0,
  deletion_asked: 0,
  account_deleted: 0,
  new_device: 0,
  test_mail: 0,
  /** As long as its invitation. */
  staff_invitation: 0,
  appeal_decided: 0,
  suspended: 0,
  silenced: 0,
}

/** What tells of an act that was done is always sent. */
const ALWAYS_SENT = new Set<LetterKind>([
  'announce_change',
  'password_changed',
  'email_changed',
  'token_made',
  'ways_in_changed',
  'deletion_asked',
  'account_deleted',
  'new_device',
  'appeal_decided',
  'suspended',
  'silenced',
])

async function isTooMany({ read }: Db, { kind, emailKey }: Letter, now: Date) {
  if (ALWAYS_SENT.has(kind)) return false
  const since = new Date(now.getTime() - LETTER_CAP_MS)
  const [sent] = await read
    .select({ count: count() })
    .from(letters)
    .where(and(eq(letters.emailKey, emailKey), gt(letters.sentAt, since)))
  return (sent?.count ?? 0) >= LETTERS_AN_HOUR
}
