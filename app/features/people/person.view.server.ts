import { and, count, desc, eq, gt, inArray, isNull, or, type SQLWrapper, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import {
  answers,
  appeals,
  auditLog,
  comments,
  memberNotes,
  questions,
  sessions,
  suspensions,
  users,
} from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { memberColumns, toMember } from '../accounts/accounts.view.server.ts'
import { mayAdminister, mayRestrain } from '../accounts/policy.ts'
import { restrictionAt } from '../accounts/suspension.ts'
import type { Member } from '../accounts/viewer.ts'
import { isShownAct, SHOWN_ACTS } from './acts.ts'
import { ACTS_SHOWN, NOTES_SHOWN, POSTS_SHOWN, SUSPENSIONS_SHOWN } from './rules.ts'

export type PersonView = Awaited<ReturnType<typeof personPage>>

/** What staff know of a member, in five queries. Addresses are for admins.
 *  @throws AppError 404 `accounts.not_found` */
export async function personPage(read: ReadDb, viewer: Member, id: UserId, now: Date) {
  const { row, openSessions } = await rowOf(read, id, now)
  const person = toMember(row)
  const posts = await postsOf(read, id)
  return {
    person: {
      ...{ id, handle: person.handle, displayName: person.displayName, role: person.role },
      ...{ isStaff: person.isStaff, reputation: person.reputation, createdAt: person.createdAt },
      ...{ isVouchedFor: row.trusted, restriction: restrictionAt(person, now), openSessions },
      address:
        mayAdminister(viewer) && row.email ? { email: row.email, isVerified: row.emailKey !== null } : null,
    },
    mayRestrain: mayRestrain(viewer, person),
    isAdmin: mayAdminister(viewer),
    posts,
    suspensions: await suspensionsOf(read, id),
    notes: (await notesOn(read, id)).map(({ authorId, ...note }) => ({
      ...note,
      mayRemove: authorId === viewer.id || mayAdminister(viewer),
    })),
    acts: await actsAbout(read, id, posts),
  }
}

async function rowOf(read: ReadDb, id: UserId, now: Date) {
  const [found] = await read
    .select({
      row: { ...memberColumns, email: users.email, emailKey: users.emailKey },
      openSessions: count(sessions.id),
    })
    .from(users)
    .leftJoin(sessions, and(eq(sessions.userId, users.id), gt(sessions.expiresAt, now)))
    .where(and(eq(users.id, id), isNull(users.deletedAt)))
    .groupBy(users.id)
  return found ?? fail('accounts.not_found', 404)
}

type Posts = typeof questions | typeof answers | typeof comments
type PostKind = 'question' | 'answer' | 'comment'

const numberFrom = (column: SQLWrapper) => sql<number>`${column}`.mapWith(Number)

const among = (read: ReadDb, kind: PostKind, table: Posts, questionId: SQLWrapper, id: UserId) =>
  read
    .select({
      kind: sql<PostKind>`${sql.raw(`'${kind}'`)}`.as('kind'),
      id: numberFrom(table.id).as('id'),
      questionId: numberFrom(questionId).as('question_id'),
      ...{ text: table.bodyText, language: table.language, createdAt: table.createdAt },
      ...{ deletedAt: table.deletedAt, heldAt: table.heldAt },
    })
    .from(table)
    .where(eq(table.authorId, id))

type PersonPost = Awaited<ReturnType<typeof postsOf>>[number]

/** The newest, those that are gone as well. */
const postsOf = (read: ReadDb, id: UserId) =>
  among(read, 'question', questions, questions.id, id)
    .unionAll(among(read, 'answer', answers, answers.questionId, id))
    .unionAll(among(read, 'comment', comments, comments.questionId, id))
    .orderBy(desc(sql`created_at`), sql`kind`, desc(sql`id`))
    .limit(POSTS_SHOWN)

/** Each with what was said against it last. */
const suspensionsOf = (read: ReadDb, id: UserId) =>
  read
    .select({
      ...{ id: suspensions.id, kind: suspensions.kind, reason: suspensions.reason },
      ...{ startedAt: suspensions.startedAt, until: suspensions.until, liftedAt: suspensions.liftedAt },
      by: users.displayName,
      appeals:
        sql<number>`(select count(*) from ${appeals} a where a.suspension_id = ${suspensions.id})`.mapWith(
          Number,
        ),
    })
    .from(suspensions)
    .leftJoin(users, eq(users.id, suspensions.byId))
    .where(eq(suspensions.userId, id))
    .orderBy(desc(suspensions.id))
    .limit(SUSPENSIONS_SHOWN)

const notesOn = (read: ReadDb, id: UserId) =>
  read
    .select({
      ...{ id: memberNotes.id, body: memberNotes.body, createdAt: memberNotes.createdAt },
      ...{ authorId: memberNotes.authorId, author: users.displayName },
    })
    .from(memberNotes)
    .innerJoin(users, eq(users.id, memberNotes.authorId))
    .where(eq(memberNotes.userId, id))
    .orderBy(desc(memberNotes.id))
    .limit(NOTES_SHOWN)

/** What staff did about them and their newest posts. */
async function actsAbout(read: ReadDb, id: UserId, posts: PersonPost[]) {
  const about = (['question', 'answer', 'comment'] as const).flatMap((subject) => {
    const ids = posts.filter(({ kind }) => kind === subject).map((post) => String(post.id))
    return ids.length > 0 ? [and(eq(auditLog.subject, subject), inArray(auditLog.subjectId, ids))] : []
  })
  const aboutThem = and(eq(auditLog.subject, 'member'), eq(auditLog.subjectId, String(id)))
  const rows = await read
    .select({
      ...{ id: auditLog.id, act: auditLog.act, at: auditLog.at, why: auditLog.why, after: auditLog.after },
      by: users.displayName,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(and(or(aboutThem, ...about), inArray(auditLog.act, [...SHOWN_ACTS])))
    .orderBy(desc(auditLog.id))
    .limit(ACTS_SHOWN)
  return rows.flatMap(({ act, after, ...row }) => {
    const removal = act === 'member.posts_removed' ? removed.safeParse(after).data : undefined
    return isShownAct(act) ? [{ ...row, act, removedAt: removal?.at ?? null }] : []
  })
}

/** As `removePosts` writes it down. */
const removed = z.object({ at: z.number() })
