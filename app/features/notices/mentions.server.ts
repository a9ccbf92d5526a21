import { and, eq, inArray, isNull, like } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { answers, comments, questions, users } from '#db/schema/index.ts'
import { isPublicComment } from '../comments/comments.server.ts'
import { MAX_MENTIONS_TOLD } from './rules.ts'

const LINK = /<a\b[^>]*\bclass="mention"[^>]*>/g
const HANDLE = /\bhref="\/users\/([a-z0-9-]{1,40})"/

/** Handles that a post mentions, from its stored HTML: the class is the renderer's own, no text can bring it. */
export function mentionsIn(html: string): string[] {
  const handles = (html.match(LINK) ?? []).flatMap((link) => HANDLE.exec(link)?.[1] ?? [])
  return [...new Set(handles)].slice(0, MAX_MENTIONS_TOLD)
}

/** The members behind the handles that these posts mention. */
export async function mentionedIn(read: ReadDb, htmls: readonly string[]): Promise<UserId[]> {
  const handles = [...new Set(htmls.flatMap(mentionsIn))]
  if (handles.length === 0) return []
  const rows = await read
    .select({ id: users.id })
    .from(users)
    .where(and(inArray(users.handleKey, handles), isNull(users.deletedAt)))
  return rows.map((row) => row.id)
}

type CommentRow = typeof comments.$inferSelect

/** Members who are part of the talk that this comment goes on with: mentioned in the post above or in what was
 *  said under it. */
export async function mentionedAround(read: ReadDb, comment: CommentRow): Promise<UserId[]> {
  const { questionId, answerId } = comment
  const above = answerId
    ? await read.select({ html: answers.bodyHtml }).from(answers).where(eq(answers.id, answerId))
    : await read.select({ html: questions.bodyHtml }).from(questions).where(eq(questions.id, questionId))
  const beside = await read
    .select({ html: comments.bodyHtml })
    .from(comments)
    .where(
      and(
        eq(comments.questionId, questionId),
        answerId ? eq(comments.answerId, answerId) : isNull(comments.answerId),
        isPublicComment,
        like(comments.bodyHtml, '%class="mention"%'),
      ),
    )
  return mentionedIn(
    read,
    [...above, ...beside].map((row) => row.html),
  )
}
