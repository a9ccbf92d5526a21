import { asc, sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { votes } from '#db/schema/index.ts'
import { generateForum } from '~/features/generate/generate.server.ts'
import { votesSince } from '~/features/vote-patterns/ballots.server.ts'
import { RING_TIE_VOTES, VOTES_READ } from '~/features/vote-patterns/rules.ts'
import { upvotesSince } from '~/features/vote-patterns/tallies.server.ts'
import { type Forum, test } from '../support/forum.ts'

/** With some hundred votes. */
const QUESTIONS = 300
const EVER = new Date(0)

const fill = ({ db, now }: Forum) => generateForum(db, { questions: QUESTIONS, seed: 5 }, { now })

describe('votes that are read a few at a time', () => {
  test('are each read once and in order, many of the same moment among them', async ({ forum }) => {
    const { db, now } = forum
    await fill(forum)
    await db.write((tx) => tx.update(votes).set({ createdAt: now }).where(sql`${votes.id} % 2 = 0`))
    const order = [asc(votes.createdAt), asc(votes.id)]
    const all = await db.read
      .select({ id: votes.id })
      .from(votes)
      .orderBy(...order)
    const read: number[] = []
    for await (const { id } of votesSince(db.read, EVER)) read.push(id)
    expect(all.length).toBeGreaterThan(3 * VOTES_READ)
    expect(read).toEqual(all.map(({ id }) => id))
  })

  test('let other work be done in between', async ({ forum }) => {
    await fill(forum)
    let turns = 0
    let reading = true
    const others = () => {
      turns += 1
      if (reading) setImmediate(others)
    }
    setImmediate(others)
    await upvotesSince(forum.db.read, EVER)
    reading = false
    expect(turns).toBeGreaterThanOrEqual(3)
  })

  test('are counted as the database counts them', async ({ forum }) => {
    const { db } = forum
    await fill(forum)
    const { ties, given, authors } = await upvotesSince(db.read, EVER)
    const counting = sql`from votes v
      left join answers a on a.id = v.answer_id left join questions q on q.id = v.question_id
      where v.value = 1 and coalesce(a.author_id, q.author_id) is not null and a.deleted_at is null and q.deleted_at is null`
    const tied = await db.read.rows<Record<'voter' | 'author' | 'votes', number>>(
      sql`select v.user_id as voter, coalesce(a.author_id, q.author_id) as author, count(*) as votes ${counting}
        group by v.user_id, coalesce(a.author_id, q.author_id) having count(*) >= ${RING_TIE_VOTES.value}
        order by v.user_id, coalesce(a.author_id, q.author_id)`,
    )
    const [people] = await db.read.rows<{ authors: number }>(
      sql`select count(distinct coalesce(a.author_id, q.author_id)) as authors ${counting}`,
    )
    const upvotes = await db.read.$count(votes, sql`${votes.value} = 1`)
    expect(ties.length).toBeGreaterThan(10)
    expect(ties).toEqual(
      tied.map((tie) => ({
        voter: Number(tie.voter),
        author: Number(tie.author),
        votes: Number(tie.votes),
      })),
    )
    expect(authors).toBe(Number(people?.authors))
    expect([...given.values()].reduce((sum, votes) => sum + votes, 0)).toBe(upvotes)
  })
})
