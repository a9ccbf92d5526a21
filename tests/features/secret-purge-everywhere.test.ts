import { getTableColumns, getTableName, is, sql, Table } from 'drizzle-orm'
import { expect } from 'vitest'
import { publish } from '#db/outbox.server.ts'
import * as schema from '#db/schema/index.ts'
import type { Db } from '#db/types.ts'
import { createToken } from '~/features/accounts/tokens.server.ts'
import { promoteAndPublish } from '~/features/faq/promotion.server.ts'
import { promotion } from '~/features/faq/schema.ts'
import { search } from '~/features/search/search.view.server.ts'
import { replaceEverywhere } from '~/features/secret-purge/everywhere.server.ts'
import { purgeThread } from '~/features/secret-purge/secret-purge.server.ts'
import { test } from './search-forum.ts'

const PHRASE = 'forum join pitch dove yellow purchase shuffle real situate danger million bunker'
/** Stands where the phrase is to stand, until everything was made of it that is made of a thread. */
const MARK = 'zebrafish'

/** The tables that hold a word of the phrase. */
async function tablesHolding({ read }: Db): Promise<string[]> {
  const holding: string[] = []
  for (const table of Object.values(schema)) {
    if (!is(table, Table) || Object.keys(getTableColumns(table)).length === 0) continue
    const rows = await read.rows(sql`select * from ${table}`)
    if (/pitch|bunker/.test(JSON.stringify(rows))) holding.push(getTableName(table))
  }
  return holding.sort()
}

test('a purge leaves nothing in what was made of a thread: entry, versions, notices, answers kept, index', async ({
  at,
}) => {
  const { db } = at
  const staff = await at.member('rowan', 'moderator')
  const asker = await at.member('lin')
  const question = await at.ask(asker, `Is ${MARK} what I restore it with`)
  const answer = await at.answer(await at.member('okafor'), question, `No: never say ${MARK} to anybody.`)
  await at.comment(asker, { answer }, `I wrote ${MARK} already.`)
  const wish = promotion.parse({ category: 'deposits', accept: true })
  const { entryId } = await promoteAndPublish(db, staff, answer, wish, at.now)
  await at.settle()
  await createToken(db, { userId: asker.id, name: MARK }, at.now)
  await db.write(async (tx) => {
    const [token] = await tx.select({ id: schema.apiTokens.id }).from(schema.apiTokens)
    await tx.insert(schema.idempotencyKeys).values({
      ...{ tokenId: token?.id ?? (0 as never), key: 'a', requestHash: 'b', status: 201, createdAt: at.now },
      answer: { id: question, body: `I wrote ${MARK}` },
    })
    await tx.update(schema.notices).set({ anchor: MARK })
    await replaceEverywhere(tx, [[MARK, PHRASE]])
    await publish(tx, 'question.changed', { questionId: question }, at.now)
    await publish(tx, 'entry.changed', { entryId }, at.now)
  })
  await at.settle()
  const found = async () =>
    (await search(db.read, at.search, null, { text: 'pitch dove bunker' }, at.now)).items.length
  expect(await found()).toBe(2)
  expect(await tablesHolding(db)).toEqual(
    expect.arrayContaining([
      ...['answers', 'comments', 'faq_entries', 'faq_versions', 'idempotency_keys', 'notices', 'questions'],
      'revisions',
    ]),
  )

  await purgeThread(db, staff, question, at.now)
  await at.settle()
  expect(await tablesHolding(db)).toEqual([])
  expect(await found()).toBe(0)
  expect(at.complaints).toEqual([])
})
