import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import type { AnyPost } from '#db/post.ts'
import type { Language } from '#db/schema/types.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { getVisibleAnswer } from '../answers/find.server.ts'
import { getComment } from '../comments/find.server.ts'
import type { PostFacts } from '../posts/policy.ts'
import { getVisibleQuestion } from '../questions/find.server.ts'

interface Flagged extends PostFacts {
  authorId: UserId | null
  bodyText: string
  language: Language
}

/** The post that somebody wants to flag, as they see it.
 *  @throws AppError as for reading it */
export async function flaggedPost(read: ReadDb, viewer: Viewer, post: AnyPost): Promise<Flagged> {
  if (post.kind === 'comment') return getComment(read, viewer, post.id)
  if (post.kind === 'answer') return (await getVisibleAnswer(read, viewer, post.id)).answer
  const question = await getVisibleQuestion(read, viewer, post.id)
  return { ...question, bodyText: `${question.title}\n${question.bodyText}` }
}
