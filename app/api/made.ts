import type { AnswerId, CommentId, IncidentId, QuestionId } from '#db/ids.ts'

/** Commands that make something say where it is; its id is in that address. */
interface Made {
  path: string
}

const idAt = (path: string, pattern: RegExp) => Number(pattern.exec(path)?.[1])

export const questionIdIn = ({ path }: Made) => idAt(path, /^\/questions\/(\d+)/) as QuestionId
export const answerIdIn = ({ path }: Made) => idAt(path, /#answer-(\d+)$/) as AnswerId
export const commentIdIn = ({ path }: Made) => idAt(path, /#comment-(\d+)$/) as CommentId
export const incidentIdIn = ({ path }: Made) => idAt(path, /^\/updates\/(\d+)$/) as IncidentId
