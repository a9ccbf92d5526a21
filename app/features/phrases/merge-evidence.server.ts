import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { answers, duplicateVotes, questions, users } from '#db/schema/index.ts'
import { conceptsIn } from '../glossary/glossary.view.server.ts'
import type { Question } from '../questions/find.server.ts'
import { MERGE_VOTE_REPUTATION, MERGE_VOTES } from '../questions/rules.ts'
import { isEstablished } from './person.server.ts'
import type { Phrase } from './phrase.ts'
import { documentAt } from './place.server.ts'
import { shares } from './sharing.ts'

/** Whether a merge says to everybody that the title leads to the other question: a moderator's or enough members'
 *  decision does. The asker's own word is one person's, who may have asked for the sake of the title: it must be an
 *  established member's, not about their own post, and the title must have to do with the other question. Merges
 *  that came with an import were decided where they come from. */
export async function leadsFor(tx: Tx, duplicate: Question, phrase: Phrase): Promise<boolean> {
  const canonicalId = duplicate.canonicalId
  if (canonicalId === null) return false
  const votes = await votesFor(tx, duplicate.id, canonicalId)
  if (votes.length === 0) return duplicate.sourceUrl !== null
  if (votes.some((vote) => vote.role !== 'member')) return true
  if (votes.filter((vote) => vote.reputation >= MERGE_VOTE_REPUTATION.value).length >= MERGE_VOTES.value)
    return true
  const asker = votes.find((vote) => vote.userId === duplicate.authorId)
  if (!asker || !isEstablished({ ...asker, isStaff: false })) return false
  if ((await gainers(tx, canonicalId)).includes(asker.userId)) return false
  const document = await documentAt(tx, { questionId: canonicalId })
  return document !== undefined && shares(phrase.text, await conceptsIn(tx, phrase.text), document)
}

const votesFor = (tx: Tx, questionId: QuestionId, canonicalId: QuestionId) =>
  tx
    .select({ userId: duplicateVotes.userId, role: users.role, reputation: users.reputation })
    .from(duplicateVotes)
    .innerJoin(users, eq(users.id, duplicateVotes.userId))
    .where(and(eq(duplicateVotes.questionId, questionId), eq(duplicateVotes.canonicalId, canonicalId)))

/** Whose posts are seen more when the question is. */
async function gainers(tx: Tx, questionId: QuestionId) {
  const [question] = await tx
    .select({ authorId: questions.authorId })
    .from(questions)
    .where(eq(questions.id, questionId))
  const answering = await tx
    .select({ authorId: answers.authorId })
    .from(answers)
    .where(eq(answers.questionId, questionId))
  return [question?.authorId, ...answering.map((answer) => answer.authorId)]
}
