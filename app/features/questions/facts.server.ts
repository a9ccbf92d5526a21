import type { Db } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { assertAllowed } from '~/errors.ts'
import { assertMayWrite } from '../accounts/suspension.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { type FactValues, setFacts } from '../tags/facts.server.ts'
import { getQuestion } from './find.server.ts'
import { mayGiveFacts } from './policy.ts'

/** Replaces what was given for the question's templates: helpers often ask for it only later. No revision keeps
 *  it, as some of it is for staff only.
 *  @throws AppError `questions.facts_forbidden` 403 · `facts.invalid` 400 with the fields */
export async function giveFacts(db: Db, actor: Member, id: QuestionId, values: FactValues, now: Date) {
  assertMayWrite(actor, now)
  await db.write(async (tx) => {
    const question = await getQuestion(tx, id)
    assertAllowed(mayGiveFacts(actor, question), 'questions.facts_forbidden')
    await setFacts(tx, id, values)
    if (question.authorId !== actor.id)
      await recordAct(tx, { actorId: actor.id, act: 'question.facts_given', subjectId: id }, now)
    await publish(tx, 'question.changed', { questionId: id }, now)
  })
}
