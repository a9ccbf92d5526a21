import { asc, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { isUniqueViolation } from '#db/client.server.ts'
import type { TagId } from '#db/ids.ts'
import { insertRows } from '#db/insert-rows.server.ts'
import { tags } from '#db/schema/index.ts'
import { test } from '../support/forum.ts'

const HARD = ['a\tb', 'a\nb\r\nc', 'C:\\temp\\new', '\\N', '\\.', '"', "it's", '充值 😀', '', ' ']

const tagRow = (number: number, text: string, createdAt: Date) => ({
  id: (1_000 + number) as TagId,
  slug: `tag-${number}`,
  name: { en: text },
  description: { en: text },
  descriptionHtml: { en: text },
  questionCount: number,
  createdAt,
})

describe('many rows at once', () => {
  test('are stored as they were given, whatever their text holds', async ({ forum: { db, now } }) => {
    const rows = HARD.map((text, number) => tagRow(number, text, now))
    await db.write((tx) => insertRows(tx, tags, rows))
    expect(await db.read.select().from(tags).orderBy(asc(tags.id))).toEqual(rows)
  })

  test('are all stored where they are more than is sent at a time', async ({ forum: { db, now } }) => {
    const rows = Array.from({ length: 2_000 }, (_, number) => tagRow(number, '长'.repeat(300), now))
    await db.write((tx) => insertRows(tx, tags, rows))
    expect(await db.read.$count(tags, eq(tags.name, { en: '长'.repeat(300) }))).toBe(2_000)
  })

  test('are all refused for one that is there already, and the next are taken', async ({
    forum: { db, now },
  }) => {
    const rows = Array.from({ length: 2_000 }, (_, number) => tagRow(number, '长'.repeat(300), now))
    const twice = [...rows, { ...tagRow(0, '', now), id: 5_000 as TagId }]
    await expect(db.write((tx) => insertRows(tx, tags, twice))).rejects.toSatisfy(isUniqueViolation)
    expect(await db.read.$count(tags)).toBe(0)
    await db.write((tx) => insertRows(tx, tags, rows.slice(0, 3)))
    expect(await db.read.$count(tags)).toBe(3)
  })
})
