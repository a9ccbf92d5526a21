import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { MoveId } from '#db/ids.ts'
import { threadMoves } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { mayMovePosts } from '../questions/policy.ts'
import { putBack } from './places.server.ts'
import { closeMove, type Move } from './record.server.ts'
import { answerAgain, commentAgain } from './turn-back.server.ts'
import { unmerge } from './unmerge.server.ts'

/** Puts what an act moved back where it stood.
 *  @throws AppError `moves.forbidden` 403 · `moves.not_found` 404 · `moves.undone`, `moves.gone`,
 *    `moves.has_answer` 409 */
export async function undoMove(db: Db, actor: Member, id: MoveId, now: Date): Promise<Move> {
  assertAllowed(mayMovePosts(actor), 'moves.forbidden')
  return db.write(async (tx) => {
    const [move] = await tx.select().from(threadMoves).where(eq(threadMoves.id, id))
    if (!move) fail('moves.not_found', 404)
    if (move.undoneAt) fail('moves.undone', 409)
    switch (move.kind) {
      case 'merged':
        await unmerge(tx, actor, move, now)
        break
      case 'answer_to_comment':
        await answerAgain(tx, actor, move, now)
        break
      case 'comment_to_answer':
        await commentAgain(tx, actor, move, now)
        break
      case 'comments_moved':
        await putBack(tx, move.moved.comments, { questionId: move.toId, answerId: move.answerId })
        await closeMove(tx, actor, move, now)
    }
    return move
  })
}
