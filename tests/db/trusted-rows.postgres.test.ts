import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import type { QuestionId, TagId } from '#db/ids.ts'
import { insertRows, trustRows } from '#db/insert-rows.server.ts'
import { questionTags } from '#db/schema/index.ts'
import { test } from '../support/forum.ts'

const NOWHERE = [{ questionId: 7 as QuestionId, tagId: 7 as TagId, position: 0 }]

const put = (tx: Tx) => insertRows(tx, questionTags, NOWHERE)
const violation = expect.objectContaining({ code: '23503' })

describe('rows that are trusted', () => {
  test('are not asked whether what they name is there, in that transaction only', async ({
    forum: { db },
  }) => {
    await db.write(async (tx) => {
      await trustRows(tx)
      await put(tx)
    })
    expect(await db.read.$count(questionTags)).toBe(1)
    await db.write((tx) => tx.delete(questionTags))
    for (let turn = 0; turn < 12; turn++) await expect(db.write(put)).rejects.toEqual(violation)
  })

  test('are asked all the same where the role may not leave it out', async ({ forum: { db } }) => {
    const asAnother = db.write(async (tx) => {
      await tx.rows(sql`create role some_owner`)
      await tx.rows(sql`grant all on all tables in schema public to some_owner`)
      await tx.rows(sql`set local role some_owner`)
      await trustRows(tx)
      await put(tx)
    })
    await expect(asAnother).rejects.toEqual(violation)
  })
})
