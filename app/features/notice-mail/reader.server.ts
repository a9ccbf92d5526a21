import { and, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { mailRefusals, type noticeMails, questionFollows } from '#db/schema/index.ts'
import { type Correspondent, correspondent } from '../account-mail/owner.server.ts'
import { CHOICE_OF } from './rules.ts'

export type NoticeMail = typeof noticeMails.$inferSelect
/** With an address that was confirmed. */
export type Reader = Correspondent & { email: string }

/** Who gets this mail as things are now; undefined when they cannot be written to, or do not want it. */
export async function readerOf(read: ReadDb, mail: NoticeMail): Promise<Reader | undefined> {
  const member = await correspondent(read, mail.userId)
  if (!member?.email || !member.emailKey || (await isRefused(read, mail))) return undefined
  return { ...member, email: member.email }
}

const isRefused = async (read: ReadDb, { userId, kind }: NoticeMail) =>
  (await read.$count(
    mailRefusals,
    and(eq(mailRefusals.userId, userId), eq(mailRefusals.choice, CHOICE_OF[kind])),
  )) > 0

/** Askers follow what they ask, until they leave it. */
export const isFollowing = async (read: ReadDb, { userId, questionId }: NoticeMail) =>
  (await read.$count(
    questionFollows,
    and(eq(questionFollows.userId, userId), eq(questionFollows.questionId, questionId)),
  )) > 0
