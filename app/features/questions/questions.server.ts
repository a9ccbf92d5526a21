import { eq } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { questionRef } from '#db/post.ts'
import { questionFacts, questions } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { heldForLikely, refuseLikelyAgain, refuseNewLikely } from '~/guard/likely.ts'
import { weightedLength } from '~/markdown/length.ts'
import { PRIVILEGES_PATH } from '~/ui/privileges-path.ts'
import { assertMayWrite } from '../accounts/suspension.ts'
import type { Member } from '../accounts/viewer.ts'
import { pushesOutside, refuseNewPush } from '../contact-patterns/patterns.view.server.ts'
import { assertNoSecretsIn, compose } from '../posts/compose.server.ts'
import { recordEdit } from '../posts/edits.server.ts'
import { mayAsk, mayEdit } from '../posts/policy.ts'
import {
  assertUnchanged,
  type Credit,
  creditOf,
  recordRevision,
  revisionOf,
} from '../posts/revisions.server.ts'
import { QUESTION_BODY_LENGTH } from '../posts/rules.ts'
import type { RollBack } from '../posts/schema.ts'
import { once } from '../posts/submission.server.ts'
import { publicFactsIn, setFacts } from '../tags/facts.server.ts'
import { setTags, tagSlugsOf } from '../tags/tags.server.ts'
import { tellOfDuplicate } from './duplicates.server.ts'
import { assertUnlocked, getVisibleQuestion } from './find.server.ts'
import { follow } from './follow.server.ts'
import { questionPath } from './paths.ts'
import type { QuestionEdit, QuestionInput } from './schema.ts'
import { slugOf } from './slug.ts'

/** Asks a question; the asker follows it. The same form again leads to what the first made.
 *  @throws AppError `posts.too_early` 403 · `posts.repeated` 409 · `facts.invalid` 400 · `questions.body_short` 400 · `guard.likely` 422 */
export async function askQuestion(db: Db, author: Member, input: QuestionInput, now: Date) {
  return db.write((tx) => askQuestionIn(tx, author, input, now))
}

/** As `askQuestion`, in a transaction that is open already: asking together with registering. */
export async function askQuestionIn(tx: Tx, author: Member, input: QuestionInput, now: Date) {
  const submission = { token: input.token, place: 'question', text: `${input.title}\n${input.body}` }
  return once(tx, author.id, submission, now, async () => {
    assertAllowed(mayAsk(author), 'posts.too_early')
    const id = await insertQuestion(tx, author, input, now)
    return { path: questionPath({ id, slug: slugOf(input.title) }) }
  })
}

async function insertQuestion(tx: Tx, author: Member, input: QuestionInput, now: Date) {
  assertMayWrite(author, now)
  const { mentions: _, ...composed } = await compose(tx, author, input, now)
  const { title } = input
  const likely = heldForLikely(author, await wordsAsked(tx, input), input.likely)
  const heldFor = (await pushesOutside(tx, author, `${title}\n${input.body}`)) ?? likely
  const [row] = await tx
    .insert(questions)
    .values({
      ...composed,
      title,
      slug: slugOf(title),
      authorId: author.id,
      createdAt: now,
      updatedAt: now,
      activityAt: now,
      heldAt: heldFor === null ? null : now,
      heldFor,
    })
    .returning({ id: questions.id })
  const id = row?.id ?? fail('questions.not_found', 404)
  const tags = await setTags(tx, author, id, input.tags, now)
  const factsGiven = await setFacts(tx, id, input.facts)
  assertSaysSomething(input.body, factsGiven)
  await recordRevision(
    tx,
    questionRef(id),
    { number: 1, title, tags, body: input.body, editorId: author.id },
    now,
  )
  await follow(tx, author.id, id, now)
  if (heldFor !== null) {
    await publish(tx, 'post.held', { questionId: id, answerId: null, commentId: null }, now)
    return id
  }
  await publish(tx, 'question.asked', { questionId: id }, now)
  await publish(tx, 'question.changed', { questionId: id }, now)
  await publish(tx, 'question.worded', { questionId: id }, now)
  return id
}

/** For the guard, by the names of the form's fields. */
export const wordsOf = ({ title, body }: { title: string; body: string }) =>
  [
    ['title', title],
    ['body', body],
  ] as const

/** Everything in a new question that everybody is going to read, by the same names. */
export const wordsAsked = async (read: ReadDb, input: QuestionInput) => [
  ...wordsOf(input),
  ...(await publicFactsIn(read, input)),
]

/** A body may be left out when the facts that helpers ask for are given. */
function assertSaysSomething(body: string, factsGiven: number) {
  const { min } = QUESTION_BODY_LENGTH
  if (factsGiven > 0 || weightedLength(body).min >= min) return
  fail('questions.body_short', 400, { fields: { body: [`field.short:${min}`] } })
}

/** Changes title, body, tags or language; what stays the same makes no revision.
 *  @throws AppError `questions.not_found` 404 · `questions.deleted` 410 · `questions.edit_forbidden` 403 ·
 *    `posts.edited_meanwhile` 412 · `questions.body_short` 400 · `guard.likely_edit` 422 */
export async function editQuestion(db: Db, editor: Member, id: QuestionId, edit: QuestionEdit, now: Date) {
  return db.write((tx) => editQuestionIn(tx, editor, id, edit, now))
}

/** As `editQuestion`, within another act. */
export async function editQuestionIn(
  tx: Tx,
  editor: Member,
  id: QuestionId,
  edit: QuestionEdit & Credit,
  now: Date,
) {
  const question = await getVisibleQuestion(tx, editor, id)
  assertUnlocked(editor, question)
  assertAllowed(mayEdit(editor, question, question), 'questions.edit_forbidden', {
    location: PRIVILEGES_PATH,
  })
  assertUnchanged(question, edit.revision)
  await assertFit(tx, editor, question, edit)
  await reviseQuestion(tx, editor, question, edit, now)
}

/** @throws AppError `questions.body_short` 400 · `guard.likely_edit` 422 */
export async function assertFit(read: ReadDb, editor: Member, question: Question, edit: QuestionEdit) {
  if (edit.body !== undefined && edit.body !== question.body) {
    const facts = await read.$count(questionFacts, eq(questionFacts.questionId, question.id))
    assertSaysSomething(edit.body, facts)
  }
  const { title = '', body = '', reason } = edit
  const after = [...wordsOf({ title, body }), ['reason', reason] as const]
  refuseNewLikely(editor, { before: textOfQuestion(question), after }, edit.likely)
}

/** All its words, for the guards. */
export const textOfQuestion = ({ title, body }: { title: string; body: string }) => `${title}\n${body}`

/** Brings an older revision back, as a new one. What was private in it stays out, as it would if it were typed today.
 *  @throws AppError `questions.not_found`, `revisions.not_found` 404 · `questions.deleted` 410 · `questions.edit_forbidden` 403 · `guard.secret`, `guard.likely_again`
 *    422 */
export async function rollBackQuestion(
  db: Db,
  editor: Member,
  id: QuestionId,
  { number, likely }: RollBack,
  now: Date,
) {
  return db.write(async (tx) => {
    const question = await getVisibleQuestion(tx, editor, id)
    assertUnlocked(editor, question)
    assertAllowed(mayEdit(editor, question, question), 'questions.edit_forbidden', {
      location: PRIVILEGES_PATH,
    })
    const { title, body, tags } = await revisionOf(tx, questionRef(id), number)
    const edit = { title: title ?? question.title, body, tags: tags ?? undefined, reason: '' }
    refuseLikelyAgain(editor, { before: textOfQuestion(question), after: wordsOf(edit) }, likely)
    await reviseQuestion(tx, editor, question, { ...edit, rolledBackTo: number }, now)
  })
}

type Question = typeof questions.$inferSelect

async function reviseQuestion(
  tx: Tx,
  editor: Member,
  question: Question,
  edit: QuestionEdit & Credit,
  now: Date,
) {
  assertMayWrite(editor, now)
  const title = edit.title ?? question.title
  const body = edit.body ?? question.body
  const after = textOfQuestion({ title, body })
  await refuseNewPush(tx, editor, { before: textOfQuestion(question), after })
  const tagsBefore = await tagSlugsOf(tx, question.id)
  const tags = edit.tags ? await setTags(tx, editor, question.id, edit.tags, now) : tagsBefore
  const language = edit.language ?? question.language
  const sameText = title === question.title && body === question.body
  if (sameText && tags.join() === tagsBefore.join() && language === question.language) return
  const composed = await composeEdit(tx, editor, question, { title, body, language }, now)
  const revision = question.revision + 1
  const activity = body === question.body ? {} : { activityAt: now }
  await tx
    .update(questions)
    .set({ ...composed, ...activity, title, slug: slugOf(title), revision, updatedAt: now })
    .where(eq(questions.id, question.id))
  const { reason } = edit
  const entry = { number: revision, title, tags, body, reason, ...creditOf(editor, edit) }
  await recordRevision(tx, questionRef(question.id), entry, now)
  await recordEdit(tx, editor, { kind: 'question', post: question, ...entry }, now)
  await tellOfDuplicate(tx, question, now)
  await publish(tx, 'question.changed', { questionId: question.id }, now)
  await tellOfWords(tx, question, { title, body }, now)
}

/** Whoever changes the tags or the title alone has not answered for the text: its HTML stays as it is. */
async function composeEdit(
  tx: Tx,
  editor: Member,
  before: Question,
  after: Pick<Question, 'title' | 'body' | 'language'>,
  now: Date,
) {
  if (after.body === before.body) {
    assertNoSecretsIn(after)
    return { language: after.language }
  }
  const { mentions: _, ...composed } = await compose(tx, editor, after, now)
  return composed
}

/** Other tags or another language make no other question. */
async function tellOfWords(tx: Tx, before: Question, after: { title: string; body: string }, now: Date) {
  if (before.title === after.title && before.body === after.body) return
  await publish(tx, 'question.worded', { questionId: before.id }, now)
}
