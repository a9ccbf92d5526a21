import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { AnswerId, EntryId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { assertAllowed } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import type { Answer } from '../answers/find.server.ts'
import type { Question } from '../questions/find.server.ts'
import { factsFor } from '../tags/facts.server.ts'
import { acceptedSource, promotableSource } from './accepted-source.server.ts'
import { changeEntryIn, insertEntry } from './entries.server.ts'
import { mayKeepFaq } from './policy.ts'
import { publishOrSubmitIn } from './publication.server.ts'
import { ENTRY_TITLE_LENGTH } from './rules.ts'
import type { Addition, Promotion } from './schema.ts'
import { stepsIn } from './steps.ts'

/** Makes an accepted answer the draft of an official one, which pins answer, revision and author; may accept
 *  it in the same act.
 *  @throws AppError `faq.forbidden` 403 · `answers.not_found` 404 · `answers.deleted` 410 ·
 *  `faq.not_accepted`, `faq.already_promoted`, `faq.slug_taken` 409 */
export async function promoteAnswer(db: Db, actor: Member, id: AnswerId, input: Promotion, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  return db.write((tx) => promoteIn(tx, actor, id, input, now))
}

/** As `promoteAnswer`, and public in the same act; where a second approver is required, submitted to one.
 *  @throws AppError as `promoteAnswer` */
export async function promoteAndPublish(db: Db, actor: Member, id: AnswerId, input: Promotion, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  return db.write(async (tx) => {
    const entryId = await promoteIn(tx, actor, id, input, now)
    return { entryId, outcome: await publishOrSubmitIn(tx, actor, entryId, now) }
  })
}

async function promoteIn(tx: Tx, actor: Member, id: AnswerId, input: Promotion, now: Date): Promise<EntryId> {
  const { answer, question } = await acceptedSource(tx, actor, id, input, now)
  const prefilled = await draftFrom(tx, question, answer)
  const draft = {
    category: input.category,
    slug: input.slug,
    title: input.title ?? prefilled.title,
    body: input.body ?? prefilled.body,
    language: input.language ?? prefilled.language,
    appliesTo: input.appliesTo ?? prefilled.appliesTo,
    steps: input.steps ?? prefilled.steps,
    messages: input.messages,
    kind: input.kind,
  }
  const source = {
    sourceQuestionId: question.id,
    sourceAnswerId: id,
    sourceRevision: answer.revision,
    sourceAuthorId: answer.authorId,
  }
  const entryId = await insertEntry(tx, actor, { ...draft, origin: 'community', source }, now)
  await publish(tx, 'question.changed', { questionId: question.id }, now)
  return entryId
}

/** Works an answer into an entry that exists: the edit, the acceptance if wanted, and the answer pinned beside the
 *  entry's source, in one act, at once or as a change that waits. Its author is told and earns the points when all of it
 *  is public.
 *  @throws AppError as `promoteAnswer` and `editEntry` */
export async function addToEntry(
  db: Db,
  actor: Member,
  { answerId, entryId }: { answerId: AnswerId; entryId: EntryId },
  { accept, ...edit }: Addition,
  now: Date,
) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  return db.write(async (tx) => {
    const { answer } = await promotableSource(tx, actor, answerId, { accept })
    const additions = [{ answerId, revision: answer.revision, accept }]
    return changeEntryIn(tx, actor, entryId, { ...edit, additions, checked: 'against_source' }, now)
  })
}

/** What the editor is prefilled with: the question as title, the answer as body, facts that everybody sees
 *  as what it applies to, the answer's first list as what to check first. */
export async function draftFrom(read: ReadDb, question: Question, answer: Answer) {
  const facts = await factsFor(read, null, question)
  const factValue = (key: string) => facts.find((fact) => fact.key === key)?.value ?? undefined
  const network = factValue('network')
  return {
    title: question.title.slice(0, ENTRY_TITLE_LENGTH.max),
    body: answer.body,
    language: answer.language,
    appliesTo: { networks: network ? [network] : undefined, appVersion: factValue('app_version') },
    steps: stepsIn(answer.body),
  }
}
