import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { questionFacts } from '#db/schema/index.ts'
import { assertAllowed } from '~/errors.ts'
import { refuseNewLikely } from '~/guard/likely.ts'
import { assertMayWrite } from '../accounts/suspension.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { publicFactsFor, setFacts } from '../tags/facts.server.ts'
import { getQuestion } from './find.server.ts'
import { mayGiveFacts } from './policy.ts'
import type { FactsInput } from './schema.ts'

/** Replaces what was given for the question's templates: helpers often ask for it only later. No revision keeps
 *  it, as some of it is for staff only.
 *  @throws AppError `questions.facts_forbidden` 403 · `facts.invalid` 400 with the fields · `guard.likely_edit` 422 */
export async function giveFacts(db: Db, actor: Member, id: QuestionId, input: FactsInput, now: Date) {
  assertMayWrite(actor, now)
  await db.write(async (tx) => {
    const question = await getQuestion(tx, id)
    assertAllowed(mayGiveFacts(actor, question), 'questions.facts_forbidden')
    refuseNewLikely(actor, await publicFactsOf(tx, id, input), input.likely)
    await setFacts(tx, id, input.facts)
    if (question.authorId !== actor.id)
      await recordAct(tx, { actorId: actor.id, act: 'question.facts_given', subjectId: id }, now)
    await publish(tx, 'question.changed', { questionId: id }, now)
  })
}

/** What everybody reads of a question's facts, and would read. What was given for staff stays for staff. */
async function publicFactsOf(tx: Tx, id: QuestionId, { facts }: FactsInput) {
  const rows = await tx.select().from(questionFacts).where(eq(questionFacts.questionId, id))
  const [shown, hidden] = (['public', 'staff'] as const).map((kind) =>
    rows.filter(({ visibility }) => visibility === kind),
  )
  const forStaff = new Set(hidden?.map(({ key }) => `facts[${key}]`))
  const after = await publicFactsFor(tx, id, facts)
  return {
    before: (shown ?? []).map(({ value }) => value ?? '').join('\n'),
    after: after.filter(([name]) => !forStaff.has(name)),
  }
}
