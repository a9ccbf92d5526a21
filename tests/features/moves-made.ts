import { expect } from 'vitest'
import { comments, threadMoves } from '#db/schema/index.ts'
import type { Forum } from '../support/forum.ts'

export const lastMove = async ({ db }: Forum) => {
  const rows = await db.read.select().from(threadMoves).orderBy(threadMoves.id)
  const move = rows.at(-1)
  if (!move) throw new Error('Nothing was moved')
  return move
}
export const commentPlaces = async ({ db }: Forum) =>
  db.read
    .select({ id: comments.id, under: comments.answerId, gone: comments.deletedAt })
    .from(comments)
    .orderBy(comments.id)
export const healthy = async (forum: Forum) => expect(await forum.differences()).toEqual([])
