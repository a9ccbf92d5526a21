import { and, eq, isNull, lte, or } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { NoticeMailId } from '#db/ids.ts'
import { noticeMails } from '#db/schema/index.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import { spokenTo } from '~/i18n/offer.ts'
import type { MailLine } from '../account-mail/sending.server.ts'
import { writeMail } from '../mail/layout.server.tsx'
import type { Mail } from '../mail/post.ts'
import { linkTo } from './links.server.ts'
import { type NoticeMail, readerOf } from './reader.server.ts'
import { SENDING_MS } from './rules.ts'
import { subjectOf } from './subject.server.ts'
import { wordsOf } from './words.ts'

/** Writes and sends what is owed, as things are now: what was deleted, taken back or unsubscribed meanwhile is not
 *  sent. However often it is tried, one that was taken is not sent again.
 *  @throws Error when one was not taken; the outbox tries it and those behind it again */
export async function sendNoticeMails(db: Db, line: MailLine, owed: { mailId: number }[], now: Date) {
  for (const { mailId } of owed) await send(db, line, mailId as NoticeMailId, now)
}

async function send(db: Db, line: MailLine, id: NoticeMailId, now: Date) {
  const mail = await take(db, id, now)
  if (!mail) return
  const note = (change: Partial<NoticeMail>) =>
    db.write((tx) => tx.update(noticeMails).set(change).where(eq(noticeMails.id, id)))
  try {
    const written = await write(db, line, mail)
    const outcome = written ? await line.post.send(written) : 'dropped'
    await note({ outcome: outcome === 'taken' ? 'sent' : outcome, settledAt: now })
  } catch (error) {
    await note({ takenAt: null })
    throw error
  }
}

/** Two processes may come to the same mail: one of them sends it.
 *  @throws Error while another one is at it */
async function take(db: Db, id: NoticeMailId, now: Date): Promise<NoticeMail | undefined> {
  const isFree = or(
    isNull(noticeMails.takenAt),
    lte(noticeMails.takenAt, new Date(now.getTime() - SENDING_MS)),
  )
  const isOwed = and(eq(noticeMails.id, id), isNull(noticeMails.outcome))
  const [mail] = await db.write((tx) =>
    tx.update(noticeMails).set({ takenAt: now }).where(and(isOwed, isFree)).returning(),
  )
  if (!mail && (await db.read.$count(noticeMails, isOwed)) > 0) throw new Error('another process sends it')
  return mail
}

async function write({ read }: Db, { origin, key }: MailLine, mail: NoticeMail): Promise<Mail | undefined> {
  const reader = await readerOf(read, mail)
  if (!reader) return undefined
  const language = spokenTo(reader.language)
  const subject = await subjectOf(read, mail, language)
  if (!subject) return undefined
  const t = translateTo(language)
  const links = {
    solved: linkTo(origin, key, 'solved', mail.id),
    stop: linkTo(origin, key, 'stop', mail.id),
  }
  const text = wordsOf(subject, { t, origin, handle: reader.handle, kind: mail.kind, links })
  return writeMail(text, { to: reader.email, phrase: reader.phrase }, { t, origin })
}
