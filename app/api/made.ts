import type { AnswerId, CommentId, QuestionId } from '#db/ids.ts'

/** Commands that make posts say where the post is; its id is in that address. */
interface Made {
  path: string
}

const idAt = (path: string, pattern: RegExp) => Number(pattern.exec(path)?.[1])

export const questionIdIn = ({ path }: Made) => idAt(path, /^\/questions\/(\d+)/) as QuestionId
export const answerIdIn = ({ path }: Made) => idAt(path, /#answer-(\d+)$/) as AnswerId
export const commentIdIn = ({ path }: Made) => idAt(path, /#comment-(\d+)$/) as CommentId
