import { and, asc, gt, inArray, sql } from 'drizzle-orm'
import type { QuestionId } from '#db/ids.ts'
import { dialect } from '#db/kit/index.ts'
import { questionTags } from '#db/schema/index.ts'
import { CHECK_BATCH, type Check } from './check.ts'

/** What lists of a tag are made of, and what it is copied from. */
const COPIED = ['asked_at', 'activity_at', 'score', 'language', 'state']
const columnsOf = (of: string) => sql.raw(`(${COPIED.map((column) => `${of}.${column}`).join(', ')})`)
const DIFFER = sql.raw(dialect === 'sqlite' ? 'is not' : 'is distinct from')

/** Triggers keep it so, as long as nobody takes them away. */
export const tagLists: Check = {
  name: 'questions in lists of their tags',
  async find(read, after) {
    const rows = await read
      .selectDistinct({ id: questionTags.questionId })
      .from(questionTags)
      .leftJoin(sql`question_listings`, sql`question_listings.question_id = ${questionTags.questionId}`)
      .where(
        and(
          gt(questionTags.questionId, after as QuestionId),
          sql`${columnsOf('question_tags')} ${DIFFER} ${columnsOf('question_listings')}`,
        ),
      )
      .orderBy(asc(questionTags.questionId))
      .limit(CHECK_BATCH)
    return rows.map(({ id }) => ({
      ...{ subject: `question ${id}`, id, what: 'place in lists of its tags' },
      ...{ stored: 'another', expected: 'its own' },
    }))
  },
  async mend(tx, found) {
    const ids = found.map(({ id }) => id as QuestionId)
    const columns = sql.raw(COPIED.join(', '))
    const own = sql`select ${columns} from question_listings where question_id = question_tags.question_id`
    await tx.rows(sql`update question_tags set (${columns}) = (${own})
      where ${inArray(questionTags.questionId, ids)} returning 1`)
  },
}
