import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId, UserId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { ownAnswersIn } from '~/features/answers/find.server.ts'
import { nearestIn } from '~/features/duplicates/likely.view.server.ts'
import { saidIn } from '~/features/feedback/feedback.view.server.ts'
import { unreadIn } from '~/features/notices/notices.view.server.ts'
import { postsWhereProtected } from '~/features/posts/compose.server.ts'
import { proposalsIn } from '~/features/questions/duplicates.view.server.ts'
import { shownTo } from '~/features/questions/find.server.ts'
import { followsIn, numbersIn } from '~/features/questions/numbers.view.server.ts'
import { upvotedAnswersIn } from '~/features/questions/removal.server.ts'
import { aboutWhole, wholeQuestion } from '~/features/questions/whole.server.ts'
import { maySeeAll } from '~/features/suggestions/policy.ts'
import { suggestionsIn } from '~/features/suggestions/waiting.view.server.ts'
import { handoffsIn } from '~/features/support/handoff.view.server.ts'
import { voteIn } from '~/features/votes/votes.view.server.ts'

const numbers = (read: ReadDb, slots: Slots<{ id: QuestionId }>) => ({
  ...numbersIn(read, slots),
  ...saidIn(read, slots),
})

const forVisitors = prepared(
  (read, slots: Slots<{ id: QuestionId }>) => wholeQuestion(read, slots, numbers(read, slots)),
  ({ id }) => aboutWhole(id),
)

interface MemberGiven {
  id: QuestionId
  viewerId: UserId
  seesSuggestions: boolean
}

/** What a thread knows of the member who reads it. */
const marks = (read: ReadDb, slots: Slots<MemberGiven>) => ({
  viewerVote: voteIn(read, slots),
  follows: followsIn(read, slots),
  ownAnswers: ownAnswersIn(read, { questionId: slots.id, userId: slots.viewerId }),
  upvotedAnswers: upvotedAnswersIn(read, slots),
  unreadNotices: unreadIn(read, slots),
  suggestions: suggestionsIn(read, slots),
})

/** What few questions have, and some members see. */
const rarities = (read: ReadDb, slots: Slots<MemberGiven>) => ({
  proposals: proposalsIn(read, slots),
  nearest: nearestIn(read, slots),
  handoffs: handoffsIn(read, slots),
  ownPosts: postsWhereProtected(read, slots),
})

const forMembers = prepared((read, slots: Slots<MemberGiven>) =>
  wholeQuestion(read, slots, {
    ...numbers(read, slots),
    ...marks(read, slots),
    ...rarities(read, slots),
  }),
)

export type ThreadQuestion = Awaited<ReturnType<typeof questionInThread>>

/** The question of a thread with all that stands around it, and around its reader, in one query.
 *  @throws AppError `questions.not_found` 404 · `questions.deleted` 410 */
export async function questionInThread(read: ReadDb, viewer: Viewer, id: QuestionId) {
  if (viewer === null) {
    const [row] = await forVisitors(read, { id })
    return { ...shownTo(viewer, row), ...NOTHING_OF_VISITORS }
  }
  const seesSuggestions = maySeeAll(viewer)
  const [row] = await forMembers(read, { id, viewerId: viewer.id, seesSuggestions })
  return shownTo(viewer, row)
}

const NOTHING_OF_VISITORS: Omit<
  Awaited<ReturnType<typeof forMembers>>[number],
  keyof Awaited<ReturnType<typeof forVisitors>>[number]
> = {
  ...{ viewerVote: null, follows: 0, ownAnswers: 0, upvotedAnswers: 0, unreadNotices: 0, suggestions: [] },
  ...{ proposals: [], nearest: [], handoffs: [], ownPosts: 0 },
}
