import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { UserId } from '#db/ids.ts'
import { dialect } from '#db/kit/index.ts'
import { recordQueries } from '#db/reads.server.ts'
import { reputationEvents } from '#db/schema/index.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { profilePage } from '~/pages/profile/profile.server.ts'
import { type Forum, test } from '../support/forum.ts'

/** Points at these moments, in this order. */
async function given({ db }: Forum, userId: UserId, changes: [at: string, points: number][]) {
  const rows = changes.map(([at, points]) => ({
    ...{ userId, points, createdAt: new Date(at) },
    ...{ kind: 'answer_upvoted' as const, cause: 'act' as const },
  }))
  await db.write((tx) => tx.insert(reputationEvents).values(rows))
}

const plotOf = async ({ db, now }: Forum, handle: string) =>
  (await profilePage(db.read, null, handle, { language: 'en', now })).reputationByDay

test('a profile counts what it lists', async ({ forum }) => {
  const { db, now } = forum
  const author = await forum.member()
  const { question } = await forum.question()
  await forum.answer(question, author)
  await forum.answer((await forum.question()).question, author)
  const answersOn = async () => {
    const { counts, answers } = await profilePage(db.read, null, author.handle, { language: 'en', now })
    return [counts.answers, answers.length]
  }
  expect(await answersOn()).toEqual([2, 2])
  await deleteQuestion(db, await forum.staff(), question.id, now)
  expect(await answersOn()).toEqual([1, 1])
})

describe('the plot of a member’s reputation', () => {
  test('has the total at the end of each UTC day on which it changed, and never less than everybody has', async ({
    forum,
  }) => {
    const { id, handle } = await forum.member()
    await given(forum, id, [
      ['2026-02-27T23:59:59.999Z', 10],
      ['2026-02-25T12:00:00.000Z', -2],
      ['2026-02-28T00:00:00.000Z', 10],
      ['2026-02-28T18:00:00.000Z', -10],
      ['2026-03-01T05:00:00.000Z', 15],
    ])
    expect(await plotOf(forum, handle)).toEqual([
      { day: '2026-02-25', reputation: 1 },
      { day: '2026-02-27', reputation: 9 },
      { day: '2026-02-28', reputation: 9 },
      { day: '2026-03-01', reputation: 24 },
    ])
  })

  test('is added up by the database, from an index alone: however much a day brought, it is one row', async ({
    forum,
  }) => {
    const { id, handle } = await forum.member()
    const { id: other } = await forum.member()
    for (const person of [id, other]) {
      await given(
        forum,
        person,
        Array.from({ length: 400 }, (_, minute) => [`2026-02-28T${clock(minute)}`, 1]),
      )
    }
    const { result, queries } = await recordQueries(() => plotOf(forum, handle))
    expect(result).toEqual([{ day: '2026-02-28', reputation: 401 }])
    const plot = queries.find(({ text }) => text.includes('"reputation_events"'))
    expect(plot?.text).toMatch(/sum\(.*group by/)
    expect(await planOf(forum, plot?.text ?? '', id)).toMatch(
      dialect === 'sqlite'
        ? /COVERING INDEX reputation_events_user_day/
        : /Index Only Scan.*reputation_events_user_day/,
    )
  })
})

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`

/** In one line; on PostgreSQL where tables are large, which they are not here. */
async function planOf({ db }: Forum, text: string, id: UserId): Promise<string> {
  const [before = '', after = ''] = text.split(/\?|\$1/)
  const explain = sql.raw(dialect === 'sqlite' ? 'explain query plan ' : 'explain ')
  const rows = await db.snapshot(async (read) => {
    if (dialect === 'postgresql') {
      for (const way of ['seqscan', 'bitmapscan']) await read.rows(sql.raw(`set local enable_${way} = off`))
    }
    return read.rows<object>(sql`${explain}${sql.raw(before)}${id}${sql.raw(after)}`)
  })
  return rows.flatMap((row) => Object.values(row)).join(' ')
}
