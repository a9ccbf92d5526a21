import { and, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId, UserId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { questionFollows, questions } from '#db/schema/index.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { isPublic } from './state.ts'

const counted = prepared(
  (read, { id, viewerId }: Slots<{ id: QuestionId; viewerId: UserId | null }>) => {
    const following = eq(questionFollows.questionId, id)
    return read
      .select({
        duplicateCount: read.$count(questions, and(isPublic, eq(questions.canonicalId, id))),
        followerCount: read.$count(questionFollows, following),
        followsOfViewer: read.$count(questionFollows, and(following, eq(questionFollows.userId, viewerId))),
      })
      .from(questions)
      .where(eq(questions.id, id))
  },
  ({ id }) => ({ question: [id] }),
)

/** What is counted around a question, and whether this viewer follows it. */
export async function questionNumbers(read: ReadDb, viewer: Viewer, id: QuestionId) {
  const [row] = await counted(read, { id, viewerId: viewer?.id ?? null })
  const { duplicateCount = 0, followerCount = 0, followsOfViewer = 0 } = row ?? {}
  return { duplicateCount, followerCount, isFollowing: followsOfViewer > 0 }
}
