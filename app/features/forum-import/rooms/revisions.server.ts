import { inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answers, questions, revisions } from '#db/schema/index.ts'
import type { Item } from '../importing.ts'
import { rewriteIn } from '../links.server.ts'
import { numbersIn, type Room, rowsNaming } from './room.ts'

/** Where a post was edited here its history goes on here: what came there since then is not mixed into it. */
export const revisionRoom: Room = {
  prepare: (importing, items) => rewriteIn(importing, items, ['body']),
  standing: async (tx, _importing, items) => {
    const newest = await newestOf(tx, items)
    const rows = await rowsNaming(tx, revisions, items, ['questionId', 'answerId'])
    const taken = new Map(rows.map((row) => [`${postOf(row)} ${row.number}`, row.id as number]))
    const found = new Map<Item, number | string>()
    for (const item of items) {
      const post = postOf(item.values)
      const standing = taken.get(`${post} ${item.values.number}`)
      if (standing !== undefined) found.set(item, standing)
      else if (Number(item.values.number) > (newest.get(post) ?? 0))
        found.set(item, 'its post was edited here')
    }
    return found
  },
}

const postOf = ({ questionId, answerId }: { questionId?: unknown; answerId?: unknown }) =>
  `${questionId ?? ''}/${answerId ?? ''}`

/** The numbers that posts have here. */
async function newestOf(read: ReadDb, items: Item[]): Promise<Map<string, number>> {
  const ofQuestions = await read
    .select({ questionId: questions.id, revision: questions.revision })
    .from(questions)
    .where(inArray(questions.id, numbersIn(items, 'questionId') as QuestionId[]))
  const ofAnswers = await read
    .select({ answerId: answers.id, revision: answers.revision })
    .from(answers)
    .where(inArray(answers.id, numbersIn(items, 'answerId') as AnswerId[]))
  return new Map([...ofQuestions, ...ofAnswers].map((row) => [postOf(row), row.revision]))
}
