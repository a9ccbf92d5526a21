import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type {
  AppealId,
  EntryChangeId,
  IncidentId,
  NoticeId,
  QuestionId,
  SuggestionId,
  UserId,
} from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { faqChanges, faqEntries, incidents, notices, questions } from '#db/schema/index.ts'
import { type Badge, HOLDING_KINDS, type Language, type NoticeKind } from '#db/schema/types.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import { type PublicAuthor, publicAuthors } from '../accounts/accounts.view.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { changePath } from '../faq/paths.ts'
import { incidentPath } from '../incidents/paths.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import { questionPath } from '../questions/paths.ts'
import { isPublic } from '../questions/state.ts'
import { suggestionPath } from '../suggestions/paths.ts'
import { inLanguage } from '../tags/tags.view.server.ts'
import { NOTICES_PER_PAGE } from './rules.ts'

export interface NoticeItem {
  id: NoticeId
  /** Of the newest event there. */
  kind: NoticeKind
  /** One of the five: what the notice is about. */
  questionId: QuestionId | null
  incidentId: IncidentId | null
  changeId: EntryChangeId | null
  appealId: AppealId | null
  badge: Badge | null
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

/** Once when a thread's notice is unread, as a column beside its question. */
export const unreadIn = (read: ReadDb, { id, viewerId }: Slots<{ id: QuestionId; viewerId: UserId }>) =>
  read.$count(notices, and(eq(notices.userId, viewerId), isNull(notices.readAt), eq(notices.questionId, id)))

/** Nothing of what was deleted or held since; one's own that is held is told of as such. */
const shownTo = (member: Member | Slots<{ id: UserId }>): SQL | undefined =>
  and(
    eq(notices.userId, member.id),
    or(
      isNotNull(notices.incidentId),
      isNotNull(notices.appealId),
      isNotNull(notices.badge),
      and(isNotNull(notices.changeId), sql`not ${settledChange}`),
      and(isNotNull(notices.questionId), isPublic, sql`not ${goneAnswer}`, sql`not ${goneComment}`),
      and(inArray(notices.kind, HOLDING_KINDS), isNull(questions.deletedAt)),
    ),
  )

const goneAnswer = sql`exists (select 1 from answers a where a.question_id = ${notices.questionId}
  and ${notices.anchor} = 'answer-' || a.id and (a.deleted_at is not null or a.held_at is not null))`
const goneComment = sql`exists (select 1 from comments c where c.question_id = ${notices.questionId}
  and ${notices.anchor} = 'comment-' || c.id and (c.deleted_at is not null or c.held_at is not null))`

/** What waited for somebody's eyes, and has had them, or was taken back. */
const settledChange = sql`(${notices.kind} = 'change_waiting' and exists (select 1 from faq_changes c
  where c.id = ${notices.changeId} and c.state <> 'waiting'))`

const selectNotices = (read: ReadDb) =>
  read
    .select({
      id: notices.id,
      kind: notices.kind,
      anchor: notices.anchor,
      appealId: notices.appealId,
      badge: notices.badge,
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
      change: { id: faqChanges.id, title: faqEntries.title, language: faqEntries.language },
      /** Who wrote the answer at the anchor and took the name off it. */
      hiddenAnswererId: sql<UserId | null>`(select a.author_id from answers a
        where a.question_id = ${notices.questionId} and ${notices.anchor} = 'answer-' || a.id
        and a.detached_at is not null)`,
    })
    .from(notices)
    .leftJoin(questions, eq(questions.id, notices.questionId))
    .leftJoin(incidents, eq(incidents.id, notices.incidentId))
    .leftJoin(faqChanges, eq(faqChanges.id, notices.changeId))
    .leftJoin(faqEntries, eq(faqEntries.id, faqChanges.entryId))

type NoticeRow = Awaited<ReturnType<typeof selectNotices>>[number]

/** Who took the name off a post is not named by what was done in it either; staff who keep incidents and
 *  official answers never are. */
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
    path: placeIn(path, row.anchor),
    actor: actorId === null ? null : (actors.get(actorId) ?? null),
    count: row.eventCount,
    createdAt: row.createdAt,
    isUnread: row.readAt === null,
  }
  return [item]
}

/** A suggested edit has a page of its own. */
function placeIn(path: string, anchor: string) {
  const [, suggestion] = /^suggestion-(\d+)$/.exec(anchor) ?? []
  if (suggestion) return suggestionPath(Number(suggestion) as SuggestionId)
  return path + (anchor === '' ? '' : `#${anchor}`)
}

/** What it happened to: a thread, an incident, a change of an official answer, an appeal, or a badge. */
function subjectOf({ question, incident, change, appealId, badge }: NoticeRow, locale: Language) {
  const none = { questionId: null, incidentId: null, changeId: null, appealId: null, badge: null }
  if (question) {
    const { id: questionId, title, language } = question
    return { ...none, questionId, title, language, path: questionPath(question) }
  }
  if (change?.id && change.title && change.language) {
    const { id: changeId, title, language } = change
    return { ...none, changeId, title, language, path: changePath(changeId) }
  }
  if (appealId) {
    return { ...none, appealId, title: inLanguage(APPEAL, locale), language: locale, path: '/appeal' }
  }
  if (badge) {
    const title = translateTo(locale)(`badges.name_${badge}`)
    return { ...none, badge, title, language: locale, path: '/badges' }
  }
  return incident ? { ...none, ...incidentSubject(incident, locale) } : undefined
}

/** It has no title of its own. */
const APPEAL = { en: 'Your appeal', 'zh-CN': '您的申诉' }

function incidentSubject({ id, title }: NonNullable<NoticeRow['incident']>, locale: Language) {
  return {
    incidentId: id,
    title: inLanguage(title, locale),
    language: title[locale] ? locale : ('en' as const),
    path: incidentPath(id),
  }
}
