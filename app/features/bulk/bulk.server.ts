import type { Db } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { assertAllowed, fail, isAppError } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { isStaff } from '../posts/policy.ts'
import { lockQuestion } from '../questions/guarding.server.ts'
import { closeQuestion } from '../questions/judgement.server.ts'
import { editQuestionIn } from '../questions/questions.server.ts'
import { deleteQuestion, restoreQuestion } from '../questions/removal.server.ts'
import { MAX_TAGS } from '../tags/rules.ts'
import { resolveTags, tagSlugsOf } from '../tags/tags.server.ts'
import type { BulkAct } from './schema.ts'

export interface BulkOutcome {
  done: QuestionId[]
  refused: { id: QuestionId; code: string }[]
}

/** Does one thing to several questions, each in a transaction of its own: one that is refused keeps no other from
 *  being done, nobody waits for all of them, and what was done stays done whatever stops the rest.
 *  @throws AppError `bulk.forbidden` 403 · `tags.not_found` 404 */
export async function actOnEach(db: Db, actor: Member, act: BulkAct, now: Date): Promise<BulkOutcome> {
  assertAllowed(isStaff(actor), 'bulk.forbidden')
  const one = await actOf(db, actor, act, now)
  const outcome: BulkOutcome = { done: [], refused: [] }
  for (const id of new Set(act.questions)) {
    try {
      await one(id)
      outcome.done.push(id)
    } catch (error) {
      if (!isAppError(error)) throw error
      outcome.refused.push({ id, code: error.code })
    }
  }
  return outcome
}

type OnOne = (id: QuestionId) => Promise<unknown>

async function actOf(db: Db, actor: Member, act: BulkAct, now: Date): Promise<OnOne> {
  switch (act.act) {
    case 'close':
      return (id) => closeQuestion(db, actor, id, act.closeReason, now)
    case 'lock':
      return (id) => lockQuestion(db, actor, id, act.lockReason, now)
    case 'delete':
      return (id) => deleteQuestion(db, actor, id, now)
    case 'restore':
      return (id) => restoreQuestion(db, actor, id, now)
    default:
      return retagging(db, actor, { ...act, slug: await slugNamed(db, act.tag) }, now)
  }
}

async function slugNamed({ read }: Db, name: string): Promise<string> {
  const { known } = await resolveTags(read, [name])
  return known[0]?.slug ?? fail('tags.not_found', 404, { fields: { tag: ['tags.not_found'] } })
}

/** By a slug that stands in the log: a tag's name can be changed. */
const retagging =
  (db: Db, actor: Member, { act, slug }: { act: 'tag' | 'untag'; slug: string }, now: Date): OnOne =>
  (id) =>
    db.write(async (tx) => {
      const before = await tagSlugsOf(tx, id)
      const others = before.filter((each) => each !== slug)
      const tags =
        act === 'tag' ? [...before, slug].filter((each, at, all) => all.indexOf(each) === at) : others
      if (tags.length === before.length) fail(`bulk.${act}_already`, 409)
      if (tags.length > MAX_TAGS.value) fail('bulk.too_many_tags', 409)
      await editQuestionIn(tx, actor, id, { tags, reason: '' }, now)
      await recordAct(
        tx,
        { actorId: actor.id, act: 'question.retagged', subjectId: id, before, after: tags },
        now,
      )
    })
