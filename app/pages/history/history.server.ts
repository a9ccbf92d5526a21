import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answerRef, questionRef } from '#db/post.ts'
import type { revisions } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { type PublicAuthor, publicAuthors } from '~/features/accounts/accounts.view.server.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { type Answer, getVisibleAnswer } from '~/features/answers/find.server.ts'
import { mayEdit } from '~/features/posts/policy.ts'
import { revisionsOf } from '~/features/posts/revisions.server.ts'
import { getVisibleQuestion, type Question } from '~/features/questions/find.server.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { type Byline, bylineOf } from '../thread/thread-post.ts'
import { condense, diffText } from './text-diff.ts'

/** Revisions on one page: comparing long texts costs a few milliseconds each. */
export const REVISIONS_PER_PAGE = 20

export interface HistoryQuery {
  /** Only revisions before this number. */
  before?: number | undefined
  language: Language
}

/** The history of anything that keeps its texts: of a post, or of an official answer. */
export interface HistoryPage {
  path: string
  kind: 'question' | 'answer' | 'entry'
  title: string
  titleLanguage: Language
  language: Language
  /** Newest first. */
  revisions: RevisionView[]
  isNewest: boolean
  /** Where the older ones go on. */
  next: number | null
}

export interface RevisionView extends ReturnType<typeof changesIn> {
  editor: Editor
  /** Who let it stand, where it waited for somebody else's eyes. */
  approver: string | null
  isPresent: boolean
  mayRollBack: boolean
}

/** @throws AppError as for reading the question */
export async function questionHistory(read: ReadDb, viewer: Viewer, id: QuestionId, query: HistoryQuery) {
  const question = await getVisibleQuestion(read, viewer, id)
  const rows = await revisionsOf(read, questionRef(id))
  return historyOf(read, { viewer, post: question, question, rows, path: questionPath(question) }, query)
}

/** @throws AppError as for reading the answer */
export async function answerHistory(read: ReadDb, viewer: Viewer, id: AnswerId, query: HistoryQuery) {
  const { answer, question } = await getVisibleAnswer(read, viewer, id)
  const rows = await revisionsOf(read, answerRef(id))
  return historyOf(read, { viewer, post: answer, question, rows, path: `/answers/${id}` }, query)
}

type Revision = typeof revisions.$inferSelect

interface Subject {
  viewer: Viewer
  post: Question | Answer
  question: Question
  /** Oldest first. */
  rows: Revision[]
  path: string
}

async function historyOf(
  read: ReadDb,
  subject: Subject,
  { before, language }: HistoryQuery,
): Promise<HistoryPage> {
  const { viewer, post, question, rows, path } = subject
  const until = rows.filter((row) => before === undefined || row.number < before)
  const shown = until.slice(-REVISIONS_PER_PAGE)
  const authors = await publicAuthors(
    read,
    shown.flatMap((row) => [row.editorId, row.approverId]),
    language,
  )
  const newest = rows.at(-1)?.number
  const first = shown[0]
  return {
    path,
    kind: post === question ? 'question' : 'answer',
    title: question.title,
    titleLanguage: question.language,
    language: post.language,
    revisions: shown
      .map((row) => ({
        ...changesIn(row, rows.at(rows.indexOf(row) - 1), { isFirst: row === rows[0] }),
        editor: editorOf(row, post, authors),
        approver: approverOf(row, authors),
        isPresent: row.number === newest,
        mayRollBack: row.number !== newest && mayEdit(viewer, post, question),
      }))
      .reverse(),
    isNewest: before === undefined,
    next: first && first !== rows[0] ? first.number : null,
  }
}

type Texts = Pick<Revision, 'number' | 'createdAt' | 'reason' | 'rolledBackTo' | 'title' | 'tags' | 'body'>

/** What a revision made of the one before it; the first one is shown as it is. */
export function changesIn(row: Texts, previous: Texts | undefined, { isFirst }: { isFirst: boolean }) {
  const { number, createdAt, reason, rolledBackTo } = row
  const earlier = isFirst ? undefined : previous
  return {
    number,
    createdAt,
    reason,
    rolledBackTo,
    isFirst,
    title: partOf(row.title, earlier?.title),
    tags: partOf(row.tags?.join(' '), earlier?.tags?.join(' ')),
    body: partOf(row.body, earlier?.body),
  }
}

/** Null when the part stayed the same, or never was. */
function partOf(text: string | null | undefined, earlier: string | null | undefined) {
  if (earlier === null || earlier === undefined) return text ? [{ kind: 'same' as const, text }] : null
  return text === earlier ? null : condense(diffText(earlier, text ?? ''))
}

export type Editor = Byline | { kind: 'imported'; name: string }

const approverOf = ({ approverId }: Revision, authors: Map<PublicAuthor['id'], PublicAuthor>) =>
  approverId === null ? null : (authors.get(approverId)?.displayName ?? null)

/** Who took the name off the post is not named by its revisions either. */
function editorOf(
  row: Revision,
  post: Question | Answer,
  authors: Map<PublicAuthor['id'], PublicAuthor>,
): Editor {
  if (row.editorId === null && row.editorName) return { kind: 'imported', name: row.editorName }
  const detachedAt = row.editorId === post.authorId ? post.detachedAt : null
  return bylineOf({ authorId: row.editorId, detachedAt }, authors)
}
