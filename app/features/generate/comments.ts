import type { AnswerId, QuestionId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import type { Forming } from './forming.ts'
import type { Rows } from './rows.ts'

const SCALE = 0.5
const WEIGHT = 0.5
const MOST_COMMENTS = 40
const DELETED_SHARE = 0.03

interface Place {
  questionId: QuestionId
  answerId: AnswerId | null
  language: Language
  at: number
}

/** Comments on a post; returns how many everybody sees. */
export function addComments(
  { random, texts, people, share, made, now }: Forming,
  rows: Rows,
  { questionId, answerId, language, at }: Place,
) {
  const count = random.tail(SCALE, WEIGHT, MOST_COMMENTS)
  let shown = 0
  for (let turn = 0; turn < count; turn++) {
    const createdAt = new Date(at + (now.getTime() - at) * random.unit() ** 6)
    const authorId = people.member(random, share)
    const isDeleted = random.chance(DELETED_SHARE)
    const removal = { deletedAt: isDeleted ? createdAt : null, deletedById: isDeleted ? authorId : null }
    const written = { ...texts.post(language, 0), createdAt, updatedAt: createdAt }
    rows.comments.push({ questionId, answerId, authorId, ...written, ...removal })
    if (!isDeleted) shown += 1
  }
  made.comments += count
  return shown
}
