import { eq } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { AnswerId } from '#db/ids.ts'
import { noticeMails } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { memberById } from '../accounts/accounts.view.server.ts'
import { assertNotSuspended } from '../accounts/suspension.ts'
import { acceptAnswer } from '../answers/acceptance.server.ts'
import { shownAnswer } from '../notices/posts.server.ts'
import type { Question } from '../questions/find.server.ts'
import { mailBehind } from './links.server.ts'
import { SOLVED_LINK } from './rules.ts'

interface Link {
  key: Uint8Array
  secret: string
}

/** What "This solved it" of a mail is about; undefined when the link is good for nothing (any more), or the answer is
 *  gone. Looking changes nothing: programs that check mails follow links. */
export async function solutionBehind(read: ReadDb, link: Link, now: Date) {
  const mail = await mailOf(read, link, now)
  const asker = mail && (await memberById(read, mail.userId))
  const shown = mail && (await shownAnswer(read, mail.answerId))
  if (!asker || !shown || shown.question.authorId !== asker.id) return undefined
  const { question, answer } = shown
  return {
    asker,
    answerId: answer.id,
    question: { id: question.id, slug: question.slug, title: question.title, language: question.language },
    answer: { html: answer.bodyHtml, language: answer.language },
    state: stateFor(question, answer.id),
  }
}

/** Of the answer: whether it solved the question already, or can. */
function stateFor(
  { acceptedAnswerId, closedAt, canonicalId }: Question,
  answerId: AnswerId,
): 'open' | 'solved' | 'closed' {
  if (acceptedAnswerId === answerId) return 'solved'
  return closedAt === null && canonicalId === null ? 'open' : 'closed'
}

/** The asker accepts the answer from their mailbox, without a log-in: the link is theirs, and good for this alone.
 *  @throws AppError 400 `accounts.bad_link`, 403 `accounts.suspended` and as `acceptAnswer` */
export async function solveByMail(db: Db, link: Link, now: Date): Promise<AnswerId> {
  const solution = (await solutionBehind(db.read, link, now)) ?? fail('accounts.bad_link', 400)
  assertNotSuspended(solution.asker, now)
  await acceptAnswer(db, solution.asker, solution.answerId, now)
  return solution.answerId
}

async function mailOf(read: ReadDb, { key, secret }: Link, now: Date) {
  const id = mailBehind(key, 'solved', secret)
  if (id === undefined) return undefined
  const [mail] = await read
    .select({ userId: noticeMails.userId, answerId: noticeMails.answerId, settledAt: noticeMails.settledAt })
    .from(noticeMails)
    .where(eq(noticeMails.id, id))
  if (!mail || mail.answerId === null || isOver(mail.settledAt, now)) return undefined
  return { userId: mail.userId, answerId: mail.answerId }
}

/** Counted from the sending: a late mail is as good as a prompt one. */
const isOver = (sentAt: Date | null, now: Date) =>
  sentAt !== null && now.getTime() - sentAt.getTime() >= SOLVED_LINK.ms
