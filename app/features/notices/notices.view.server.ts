import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { IncidentId, NoticeId, QuestionId, UserId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { incidents, notices, questions } from '#db/schema/index.ts'
import type { Language, NoticeKind } from '#db/schema/types.ts'
import { type PublicAuthor, publicAuthors } from '../accounts/accounts.view.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { incidentPath } from '../incidents/paths.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import { questionPath } from '../questions/paths.ts'
import { isPublic } from '../questions/state.ts'
import { inLanguage } from '../tags/tags.view.server.ts'
import { NOTICES_PER_PAGE } from './rules.ts'

export interface NoticeItem {
  id: NoticeId
  /** Of the newest event in the thread or incident. */
  kind: NoticeKind
  /** One of the two: what the notice is about. */
  questionId: QuestionId | null
  incidentId: IncidentId | null
  title: string
  /** Language of the title. */
  language: Language
  /** To the place in the thread, or the update. */
  path: string
  /** Null: the system, a deleted member, or somebody who took the name off the post. */
  actor: PublicAuthor | null
  /** Events since it was last read. */
  count: number
  createdAt: Date
  isUnread: boolean
}

interface NoticesQuery {
  /** For names; the member's by default. */
  locale?: Language | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

const NEWEST_FIRST: OrderKey[] = [
  { column: notices.createdAt, direction: 'desc' },
  { column: notices.id, direction: 'desc' },
]

/** A page of a member's notices, newest first. @throws AppError `lists.bad_cursor` 400 */
export async function listNotices(read: ReadDb, member: Member, query: NoticesQuery = {}) {
  const { locale = member.language, cursor, limit = NOTICES_PER_PAGE } = query
  const behind = cursor ? after(NEWEST_FIRST, decodeCursor(cursor, NEWEST_FIRST)) : undefined
  const rows = await selectNotices(read)
    .where(and(shownTo(member), behind))
    .orderBy(...orderBy(NEWEST_FIRST))
    .limit(limit + 1)
  const { items, next } = pageOf(rows, limit, (row) => [row.createdAt, row.id])
  const actors = await publicAuthors(read, items.map(actorIdOf), locale)
  return { items: items.flatMap((row) => toItem(row, actors, locale)), next }
}

const unreadOf = prepared((read, member: Slots<{ id: UserId }>) =>
  read
    .select({ unread: sql<number>`count(*)`.mapWith(Number) })
    .from(notices)
    .leftJoin(questions, eq(questions.id, notices.questionId))
    .where(and(shownTo(member), isNull(notices.readAt))),
)

/** Threads and incidents with something unread. */
export async function unreadCount(read: ReadDb, member: Member): Promise<number> {
  const [row] = await unreadOf(read, { id: member.id })
  return row?.unread ?? 0
}

/** Nothing of what was deleted or held since; one's own that is held is told of as such. */
const shownTo = (member: Member | Slots<{ id: UserId }>): SQL | undefined =>
  and(
    eq(notices.userId, member.id),
    or(
      isNotNull(notices.incidentId),
      and(isPublic, sql`not ${goneAnswer}`, sql`not ${goneComment}`),
      and(inArray(notices.kind, ['held', 'held_for_contact']), isNull(questions.deletedAt)),
    ),
  )

const goneAnswer = sql`exists (select 1 from answers a where a.question_id = ${notices.questionId}
  and ${notices.anchor} = 'answer-' || a.id and (a.deleted_at is not null or a.held_at is not null))`
const goneComment = sql`exists (select 1 from comments c where c.question_id = ${notices.questionId}
  and ${notices.anchor} = 'comment-' || c.id and (c.deleted_at is not null or c.held_at is not null))`

const selectNotices = (read: ReadDb) =>
  read
    .select({
      id: notices.id,
      kind: notices.kind,
      anchor: notices.anchor,
      actorId: notices.actorId,
      eventCount: notices.eventCount,
      createdAt: notices.createdAt,
      readAt: notices.readAt,
      question: {
        id: questions.id,
        slug: questions.slug,
        title: questions.title,
        language: questions.language,
        authorId: questions.authorId,
        detachedAt: questions.detachedAt,
      },
      incident: { id: incidents.id, title: incidents.title },
      /** Who wrote the answer at the anchor and took the name off it. */
      hiddenAnswererId: sql<UserId | null>`(select a.author_id from answers a
        where a.question_id = ${notices.questionId} and ${notices.anchor} = 'answer-' || a.id
        and a.detached_at is not null)`,
    })
    .from(notices)
    .leftJoin(questions, eq(questions.id, notices.questionId))
    .leftJoin(incidents, eq(incidents.id, notices.incidentId))

type NoticeRow = Awaited<ReturnType<typeof selectNotices>>[number]

/** Who took the name off a post is not named by what was done in it either; staff who keep an incident never are. */
function actorIdOf({ actorId, question, hiddenAnswererId }: NoticeRow): UserId | null {
  const isHiddenAsker = question !== null && question.detachedAt !== null && actorId === question.authorId
  const isHiddenAnswerer = hiddenAnswererId !== null && actorId === Number(hiddenAnswererId)
  return question === null || isHiddenAsker || isHiddenAnswerer ? null : actorId
}

function toItem(row: NoticeRow, actors: Map<UserId, PublicAuthor>, locale: Language): NoticeItem[] {
  const subject = subjectOf(row, locale)
  if (!subject) return []
  const { path, ...about } = subject
  const actorId = actorIdOf(row)
  const item = {
    id: row.id,
    kind: row.kind,
    ...about,
    path: path + (row.anchor === '' ? '' : `#${row.anchor}`),
    actor: actorId === null ? null : (actors.get(actorId) ?? null),
    count: row.eventCount,
    createdAt: row.createdAt,
    isUnread: row.readAt === null,
  }
  return [item]
}

/** The thread or the incident that it happened to. */
function subjectOf({ question, incident }: NoticeRow, locale: Language) {
  if (question) {
    const { id: questionId, title, language } = question
    return { questionId, incidentId: null, title, language, path: questionPath(question) }
  }
  if (!incident) return undefined
  const { id: incidentId, title } = incident
  const language = title[locale] ? locale : ('en' as const)
  return {
    questionId: null,
    incidentId,
    title: inLanguage(title, locale),
    language,
    path: incidentPath(incidentId),
  }
}
