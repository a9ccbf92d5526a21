import { inArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { deleteWithReferences } from '#db/references.server.ts'
import {
  answers,
  comments,
  faqEntries,
  incidents,
  livingFacts,
  questions,
  uploads,
  users,
  votePatterns,
  votes,
} from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { doomedPosts, doomedWork } from './doomed.server.ts'
import { removeFurniture } from './furniture.server.ts'
import { demoPeople } from './people.view.server.ts'
import { recountAll } from './recount.server.ts'

/** Takes the demo's people and all that they made out of the forum, in one transaction. What others wrote stays, and
 *  what it stands under as well, under nobody's name. By an operator when there is no actor.
 *  @returns the keys of pictures whose files are to be removed
 *  @throws AppError `accounts.admin_only` 403 · `demo.none` 409 */
export async function removeDemo(db: Db, actor: Member | null, now: Date): Promise<string[]> {
  if (actor) assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  return db.write(async (tx) => {
    const { ids: people, joined } = (await demoPeople(tx)) ?? fail('demo.none', 409)
    await removeWork(tx, people, now)
    await removeVotePatterns(tx, people)
    await removePosts(tx, people, now)
    const pictures = await tx
      .select({ key: uploads.key })
      .from(uploads)
      .where(inArray(uploads.ownerId, people))
    await deleteWithReferences(tx, users, users.id, people)
    await removeFurniture(tx, joined)
    await recountAll(tx)
    const actorId = actor && !people.includes(actor.id) ? actor.id : null
    await recordAct(tx, { actorId, act: 'forum.demo_removed', subjectId: 'forum' }, now)
    return pictures.map(({ key }) => key)
  })
}

async function removeWork(tx: Tx, people: UserId[], now: Date) {
  const gone = await doomedWork(tx, people)
  await deleteWithReferences(tx, faqEntries, faqEntries.id, gone.entries)
  await deleteWithReferences(tx, incidents, incidents.id, gone.incidents)
  await deleteWithReferences(tx, livingFacts, livingFacts.id, gone.facts)
  for (const entryId of gone.entries) await publish(tx, 'entry.changed', { entryId }, now)
  for (const incidentId of gone.incidents) await publish(tx, 'incident.changed', { incidentId }, now)
}

/** Those in which nobody else has a part; with them goes what their votes say of them. */
async function removeVotePatterns(tx: Tx, people: UserId[]) {
  const found = await tx.select({ id: votePatterns.id, memberIds: votePatterns.memberIds }).from(votePatterns)
  const ofDemo = found.filter(({ memberIds }) => memberIds.every((id) => people.includes(id)))
  const ids = ofDemo.map(({ id }) => id)
  await deleteWithReferences(tx, votePatterns, votePatterns.id, ids)
}

async function removePosts(tx: Tx, people: UserId[], now: Date) {
  const gone = await doomedPosts(tx, people)
  const touched = await questionsTouched(tx, people)
  if (gone.answers.length > 0) {
    await tx
      .update(questions)
      .set({ acceptedAnswerId: null, acceptedAt: null })
      .where(inArray(questions.acceptedAnswerId, gone.answers))
  }
  if (gone.questions.length > 0) {
    await tx
      .update(questions)
      .set({ canonicalId: null, mergedAt: null })
      .where(inArray(questions.canonicalId, gone.questions))
  }
  await deleteWithReferences(tx, comments, comments.id, gone.comments)
  await deleteWithReferences(tx, answers, answers.id, gone.answers)
  await deleteWithReferences(tx, questions, questions.id, gone.questions)
  for (const questionId of touched) await publish(tx, 'question.changed', { questionId }, now)
}

/** Asked, answered, commented or voted on by them. */
async function questionsTouched(tx: Tx, people: UserId[]): Promise<number[]> {
  const asked = await tx
    .select({ id: questions.id })
    .from(questions)
    .where(inArray(questions.authorId, people))
  const rows = [
    ...(await tx.select({ id: answers.questionId }).from(answers).where(inArray(answers.authorId, people))),
    ...(await tx
      .select({ id: comments.questionId })
      .from(comments)
      .where(inArray(comments.authorId, people))),
    ...(await tx.select({ id: votes.questionId }).from(votes).where(inArray(votes.userId, people))),
  ]
  return [...new Set([...asked, ...rows].flatMap(({ id }) => (id === null ? [] : [Number(id)])))]
}
