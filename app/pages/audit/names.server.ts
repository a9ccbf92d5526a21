import { eq, inArray, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, CommentId, EntryId, IncidentId, QuestionId, UserId } from '#db/ids.ts'
import type { AnyPost } from '#db/post.ts'
import type { AuditSubject } from '#db/schema/audit-acts.ts'
import { answers, comments, faqEntries, incidents, questions, users } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import type { AuditRow } from '~/features/audit/log.view.server.ts'

/** What an act was done to, as somebody would call it. */
export interface Thing {
  title: string
  language?: Language
  path: string
}

type Named = [key: string, thing: Thing][]

/** Names and addresses of what rows are about, by `<subject>:<id>`; what is gone has none. */
export async function namesOf(
  read: ReadDb,
  rows: AuditRow[],
  language: Language,
): Promise<Map<string, Thing>> {
  const idsOf = (...subjects: AuditSubject[]) =>
    rows.flatMap(({ subject, subjectId }) =>
      subjects.includes(subject) && /^\d+$/.test(subjectId) ? [Number(subjectId)] : [],
    )
  const named = await Promise.all([
    postsNamed(read, {
      questions: idsOf('question', 'candidate'),
      answers: idsOf('answer'),
      comments: idsOf('comment'),
    }),
    entriesNamed(read, idsOf('entry')),
    membersNamed(read, idsOf('member')),
    incidentsNamed(read, idsOf('incident'), language),
  ])
  return new Map(named.flat())
}

/** Posts of all three kinds in one query, each by the title of its thread. */
async function postsNamed(
  read: ReadDb,
  ids: { questions: number[]; answers: number[]; comments: number[] },
): Promise<Named> {
  if (Object.values(ids).every((list) => list.length === 0)) return []
  const thread = { questionId: questions.id, title: questions.title, language: questions.language }
  const rows = await read
    .select({
      kind: sql<AnyPost['kind']>`'question'`.as('kind'),
      id: sql<number>`${questions.id}`.as('id'),
      ...thread,
    })
    .from(questions)
    .where(inArray(questions.id, ids.questions as QuestionId[]))
    .unionAll(
      read
        .select({
          kind: sql<AnyPost['kind']>`'answer'`.as('kind'),
          id: sql<number>`${answers.id}`.as('id'),
          ...thread,
        })
        .from(answers)
        .innerJoin(questions, eq(questions.id, answers.questionId))
        .where(inArray(answers.id, ids.answers as AnswerId[])),
    )
    .unionAll(
      read
        .select({
          kind: sql<AnyPost['kind']>`'comment'`.as('kind'),
          id: sql<number>`${comments.id}`.as('id'),
          ...thread,
        })
        .from(comments)
        .innerJoin(questions, eq(questions.id, comments.questionId))
        .where(inArray(comments.id, ids.comments as CommentId[])),
    )
  return rows.flatMap(({ kind, id, questionId, title, language }): Named => {
    const path = `/questions/${questionId}${kind === 'question' ? '' : `#${kind}-${id}`}`
    const thing = { title, language, path }
    const asCandidate: Named = kind === 'question' ? [[`candidate:${id}`, thing]] : []
    return [[`${kind}:${id}`, thing], ...asCandidate]
  })
}

async function entriesNamed(read: ReadDb, ids: number[]): Promise<Named> {
  if (ids.length === 0) return []
  const { id, title, language } = faqEntries
  const rows = await read
    .select({ id, title, language })
    .from(faqEntries)
    .where(inArray(id, ids as EntryId[]))
  return rows.map(({ id, ...named }) => [`entry:${id}`, { ...named, path: `/mod/faq/${id}` }])
}

async function membersNamed(read: ReadDb, ids: number[]): Promise<Named> {
  if (ids.length === 0) return []
  const rows = await read
    .select({ id: users.id, handle: users.handle })
    .from(users)
    .where(inArray(users.id, ids as UserId[]))
  return rows.map(({ id, handle }) => [`member:${id}`, { title: `@${handle}`, path: `/users/${handle}` }])
}

async function incidentsNamed(read: ReadDb, ids: number[], language: Language): Promise<Named> {
  if (ids.length === 0) return []
  const rows = await read
    .select({ id: incidents.id, title: incidents.title })
    .from(incidents)
    .where(inArray(incidents.id, ids as IncidentId[]))
  return rows.map(({ id, title }) => [
    `incident:${id}`,
    { title: title[language] ?? title.en, path: `/updates/${id}` },
  ])
}
