import { asc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { answers, questions, questionTags } from '#db/schema/index.ts'
import { returnForPost } from '../reputation/reputation.server.ts'
import { GONE, hasPart } from './fingerprint.ts'
import type { Importing } from './importing.ts'
import { publishAnswers } from './publish.server.ts'
import { type ComposedQuestion, closingColumns, ownActivityAt, textColumns } from './question-columns.ts'
import type { TagWork } from './question-insert.server.ts'
import type { QuestionSource } from './question-source.server.ts'
import { updateHistory } from './revisions.server.ts'
import { chosenTags, insertQuestionTags } from './tags.server.ts'
import { questionVotes } from './votes.ts'

type Question = typeof questions.$inferSelect
type Changes = Partial<typeof questions.$inferInsert>

/** Writes the parts that changed there since the last import. */
export async function updateQuestion(
  tx: Tx,
  importing: Importing,
  question: ComposedQuestion,
  work: TagWork,
) {
  const { source } = question
  const id = source.known?.rowId as QuestionId
  const [here] = await tx.select().from(questions).where(eq(questions.id, id))
  if (!here) return
  const changes = {
    ...restored(here, source),
    ...(await textChanges(tx, importing, here, question, work)),
    ...stateChanges(here, source),
    ...(await acceptanceChanges(tx, importing, here, source)),
  }
  const voted = source.changed.has('votes') ? questionVotes(source.post.votes) : {}
  if (Object.keys(changes).length > 0 || source.changed.has('votes')) {
    await tx
      .update(questions)
      .set({ ...changes, ...voted })
      .where(eq(questions.id, id))
  }
  const isBack = here.deletedAt !== null && changes.deletedAt === null
  if (isBack) await returnForPost(tx, { kind: 'question', id }, importing.now)
  await updateTags(tx, here, question, work, isBack)
}

/** Only what an import took out is brought back by one. */
const restored = (here: Question, { known }: QuestionSource): Changes =>
  known?.contentHash === GONE && here.deletedAt !== null && here.deletedById === null
    ? { deletedAt: null }
    : {}

async function textChanges(
  tx: Tx,
  importing: Importing,
  here: Question,
  question: ComposedQuestion,
  { tags }: TagWork,
): Promise<Changes> {
  if (!question.composed) return {}
  const owner = { questionId: here.id, answerId: null }
  const top = await updateHistory(tx, importing, { owner, texts: question.texts }, tags)
  const { title, slug, updatedAt, ...origin } = textColumns(importing.site, question)
  if (!top) return origin
  const edited = ownActivityAt(question)
  return {
    ...origin,
    ...question.composed,
    title,
    slug,
    updatedAt,
    revision: top.number,
    activityAt: edited > here.activityAt ? edited : here.activityAt,
  }
}

function stateChanges(here: Question, source: QuestionSource): Changes {
  const { changed, canonicalId, post } = source
  return {
    ...(changed.has('closing') ? closingColumns(source) : {}),
    ...(changed.has('canonical') ? { canonicalId } : {}),
    ...(changed.has('views') ? { viewCount: Math.max(here.viewCount, post.row.viewCount) } : {}),
  }
}

/** An answer that was accepted here stays accepted. */
async function acceptanceChanges(
  tx: Tx,
  { now }: Importing,
  here: Question,
  source: QuestionSource,
): Promise<Changes> {
  const { accepted } = source
  if (!source.changed.has('accepted') || (await wasAcceptedHere(tx, here))) return {}
  await publishAnswers(tx, answersConcerned(here, source), now)
  if (accepted === null) return { acceptedAnswerId: null, acceptedAt: null }
  const [answer] = await tx
    .select({ createdAt: answers.createdAt, deletedAt: answers.deletedAt })
    .from(answers)
    .where(eq(answers.id, accepted.id))
  if (!answer || answer.deletedAt) return { acceptedAnswerId: null, acceptedAt: null }
  const acceptedAt = accepted.day === null ? answer.createdAt : new Date(accepted.day)
  return { acceptedAnswerId: accepted.id, acceptedAt }
}

/** Which answers are the solution no more, or are it from now on; of what this very import brought nothing was made yet. */
function answersConcerned({ acceptedAnswerId: before }: Question, { accepted, known }: QuestionSource) {
  const after = accepted?.id ?? null
  if (before === after) return []
  return [before, hasPart(known?.contentHash, 'accepted') ? after : null].filter((id) => id !== null)
}

const DAY_MS = 24 * 3_600_000

/** Dumps know acceptances to the day; without its vote, the moment of the answer stands for it. Any other moment is
 *  one of this forum. */
async function wasAcceptedHere(tx: Tx, { acceptedAnswerId, acceptedAt }: Question): Promise<boolean> {
  if (acceptedAnswerId === null || acceptedAt === null || acceptedAt.getTime() % DAY_MS === 0) return false
  const [answer] = await tx
    .select({ createdAt: answers.createdAt })
    .from(answers)
    .where(eq(answers.id, acceptedAnswerId))
  return answer?.createdAt.getTime() !== acceptedAt.getTime()
}

/** Their counts are of questions that everybody sees. */
async function updateTags(
  tx: Tx,
  here: Question,
  { source }: ComposedQuestion,
  { tags, counts }: TagWork,
  isBack: boolean,
) {
  const rows = await tx
    .select({ id: questionTags.tagId })
    .from(questionTags)
    .where(eq(questionTags.questionId, here.id))
    .orderBy(asc(questionTags.position))
  const before = rows.map((row) => row.id)
  const after = source.changed.has('tags') ? chosenTags(source.tags, tags) : before
  const wasVisible = here.deletedAt === null && here.heldAt === null
  const isVisible = wasVisible || (isBack && here.heldAt === null)
  if (wasVisible) counts.add(before, -1)
  if (isVisible) counts.add(after, 1)
  if (after.join() === before.join()) return
  await tx.delete(questionTags).where(eq(questionTags.questionId, here.id))
  await insertQuestionTags(tx, [[here.id, after]])
}
