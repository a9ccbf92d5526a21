import type { ReadDb } from '#db/client.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { type Composed, compose, composeAgain } from '../posts/compose.server.ts'

/** Comments are a few lines between posts: their pictures are links. */
const PICTURES = 'linked'

/** A comment as it is stored. @throws AppError `guard.secret` 422 */
export async function composeComment(read: ReadDb, writer: Member, body: string, now: Date) {
  const { mentions: _, ...composed } = await compose(read, writer, { body, pictures: PICTURES }, now)
  return composed
}

/** As `composeAgain`, of a comment or of what becomes one. @throws AppError `guard.secret` 422 */
export const composeCommentAgain = (read: ReadDb, post: Pick<Composed, 'body' | 'bodyHtml' | 'language'>) =>
  composeAgain(read, post, PICTURES)
