import type { AnswerId, QuestionId, UserId } from '#db/ids.ts'
import type { Forming } from './forming.ts'
import type { Rows } from './rows.ts'

const EDITED_SHARE = 0.12

interface Written {
  questionId?: QuestionId
  answerId?: AnswerId
  authorId: UserId | null
  title?: string
  body: string
  at: number
}

/** The history of a post: what it says now, and for some what they said before its last paragraph was added. */
export function addRevisions({ random, now }: Forming, rows: Rows, written: Written) {
  const { questionId = null, answerId = null, authorId: editorId, title = null, body, at } = written
  const lastParagraph = body.lastIndexOf('\n\n')
  const isEdited = lastParagraph > 0 && random.chance(EDITED_SHARE)
  const updatedAt = isEdited ? new Date(at + (now.getTime() - at) * random.unit() ** 5) : new Date(at)
  const post = { questionId, answerId, title, editorId }
  if (isEdited) {
    rows.revisions.push({ ...post, number: 1, body: body.slice(0, lastParagraph), createdAt: new Date(at) })
  }
  rows.revisions.push({ ...post, number: isEdited ? 2 : 1, body, createdAt: updatedAt })
  return { revision: isEdited ? 2 : 1, updatedAt }
}
