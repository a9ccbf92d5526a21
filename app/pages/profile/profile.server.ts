import { and, desc, eq, exists, isNull, sql, sum } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { answers, questions, reputationEvents, teams, users } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { dayOfNumber, utcDayNumber } from '#db/utc-day.ts'
import { fail } from '~/errors.ts'
import { publicNameOf } from '~/features/accounts/public-name.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { badgesIn, badgeTerms } from '~/features/badges/badges.view.server.ts'
import { listQuestions } from '~/features/questions/list.view.server.ts'
import { answerPath } from '~/features/questions/paths.ts'
import { isPublic } from '~/features/questions/state.ts'
import { STARTING_REPUTATION } from '~/features/reputation/rules.ts'

/** Posts of each kind that a profile shows. */
const POSTS_SHOWN = 20

export type ProfilePage = Awaited<ReturnType<typeof profilePage>>

/** Where its question is public as well. */
const isPublicAnswer = and(isNull(answers.deletedAt), isNull(answers.heldAt), isNull(answers.detachedAt))

const memberByKey = prepared((read, { handleKey }: Slots<{ handleKey: string }>) => {
  const asked = and(isPublic, eq(questions.authorId, users.id), isNull(questions.detachedAt))
  const inPublic = exists(
    read
      .select({ id: questions.id })
      .from(questions)
      .where(and(eq(questions.id, answers.questionId), isPublic)),
  )
  return read
    .select({
      user: users,
      team: teams.name,
      questions: read.$count(questions, asked),
      answers: read.$count(answers, and(eq(answers.authorId, users.id), isPublicAnswer, inPublic)),
      badges: badgesIn(read),
    })
    .from(users)
    .leftJoin(teams, eq(teams.id, users.teamId))
    .where(eq(users.handleKey, handleKey))
})

/** A member as everybody sees them; what they took their name off is not here.
 *  @throws AppError `accounts.not_found` 404 · `accounts.deleted` 410 */
export async function profilePage(
  read: ReadDb,
  viewer: Viewer,
  handle: string,
  { language, now }: { language: Language; now: Date },
) {
  const [row] = await memberByKey(read, { handleKey: handle.toLowerCase() })
  if (!row) fail('accounts.not_found', 404)
  const { user, team, badges } = row
  if (user.deletedAt) fail('accounts.deleted', 410)
  const asked = await listQuestions(
    read,
    { tab: 'newest', authorId: user.id, limit: POSTS_SHOWN },
    language,
    now,
  )
  return {
    id: user.id,
    handle: user.handle,
    displayName: publicNameOf({ ...user, team }, language),
    /** Staff know each other; nobody else learns it. */
    ownName: viewer?.isStaff && user.role !== 'member' ? user.displayName : null,
    isStaff: user.role !== 'member',
    aboutHtml: user.aboutHtml,
    reputation: user.reputation,
    createdAt: user.createdAt,
    questions: asked.items,
    answers: await answersBy(read, user.id),
    counts: { questions: row.questions, answers: row.answers },
    badges,
    badgeTerms: badgeTerms(),
    reputationByDay: await reputationByDay(read, user.id),
  }
}

async function answersBy(read: ReadDb, authorId: UserId) {
  const rows = await read
    .select({
      id: answers.id,
      score: answers.score,
      createdAt: answers.createdAt,
      question: {
        id: questions.id,
        slug: questions.slug,
        title: questions.title,
        language: questions.language,
      },
      acceptedId: questions.acceptedAnswerId,
    })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(and(eq(answers.authorId, authorId), isPublicAnswer, isPublic))
    .orderBy(desc(answers.score), desc(answers.id))
    .limit(POSTS_SHOWN)
  return rows.map(({ question, acceptedId, ...answer }) => ({
    ...answer,
    isAccepted: acceptedId === answer.id,
    path: answerPath(question, answer.id),
    title: question.title,
    language: question.language,
  }))
}

/** The total at the end of each day on which it changed, oldest first: what the plot shows. */
async function reputationByDay(read: ReadDb, userId: UserId) {
  const dayNumber = utcDayNumber(reputationEvents.createdAt)
  const rows = await read
    .select({ dayNumber, points: sum(reputationEvents.points).mapWith(Number) })
    .from(reputationEvents)
    .where(eq(reputationEvents.userId, userId))
    .groupBy(sql`1`)
    .orderBy(sql`1`)
  let total = STARTING_REPUTATION
  return rows.map(({ dayNumber, points }) => {
    total += points
    return { day: dayOfNumber(dayNumber), reputation: Math.max(STARTING_REPUTATION, total) }
  })
}
