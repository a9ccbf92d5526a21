import { asc, eq } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { AnswerId } from '#db/ids.ts'
import { answers, faqAdditions, faqEntries, questions } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import type { PostFacts } from '../posts/policy.ts'
import type { Entry } from './find.server.ts'

/** An answer that an entry states, at the revision that staff looked at. */
export interface PinnedSource {
  answerId: AnswerId
  revision: number
}

/** The answer that an entry was made from, and those that were worked into it later. */
export async function pinnedSources(read: ReadDb, entry: Entry): Promise<PinnedSource[]> {
  const added = await read
    .select({ answerId: faqAdditions.answerId, revision: faqAdditions.revision })
    .from(faqAdditions)
    .where(eq(faqAdditions.entryId, entry.id))
    .orderBy(asc(faqAdditions.id))
  const { sourceAnswerId: answerId, sourceRevision: revision } = entry
  return answerId && revision ? [{ answerId, revision }, ...added] : added
}

/** An answer as it stands now, deleted or not, and what its thread says of it. */
export async function presentSource(read: ReadDb, id: AnswerId) {
  const [source] = await read
    .select({ answer: answers, question: questions })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(eq(answers.id, id))
  return source
}

/** What of a source and its thread says whether everybody sees them. */
interface SourceFacts {
  answer: Pick<PostFacts, 'deletedAt' | 'heldAt'>
  question: Pick<PostFacts, 'deletedAt' | 'heldAt'>
}

/** Whether readers can look it up: neither the answer nor its thread was deleted or is held. */
export const stands = ({ answer, question }: SourceFacts) =>
  [answer, question].every(({ deletedAt, heldAt }) => deletedAt === null && heldAt === null)

/** @throws AppError `answers.deleted`, `questions.deleted` 410 · `answers.held`, `questions.held` 409 */
export function assertStands(source: SourceFacts) {
  if (stands(source)) return
  if (source.answer.deletedAt) fail('answers.deleted', 410)
  if (source.question.deletedAt) fail('questions.deleted', 410)
  fail(source.answer.heldAt ? 'answers.held' : 'questions.held', 409)
}

/** Whoever verifies an entry has looked at its sources as they are now: that is what it pins. */
export async function pinPresentSources(tx: Tx, entry: Entry) {
  for (const pinned of await pinnedSources(tx, entry)) {
    const source = await presentSource(tx, pinned.answerId)
    if (!source || source.answer.revision === pinned.revision) continue
    const { revision } = source.answer
    if (pinned.answerId === entry.sourceAnswerId) {
      await tx.update(faqEntries).set({ sourceRevision: revision }).where(eq(faqEntries.id, entry.id))
    } else {
      await tx.update(faqAdditions).set({ revision }).where(eq(faqAdditions.answerId, pinned.answerId))
    }
  }
}
