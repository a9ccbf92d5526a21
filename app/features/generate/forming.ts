import type { AnswerId, QuestionId, TagId } from '#db/ids.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import type { Texts } from './texts.ts'

/** A forum that is coming into being. */
export interface Forming {
  random: Random
  texts: Texts
  people: People
  tagIds: TagId[]
  now: Date
  /** Of all questions, how many were asked before the one that is being made. */
  share: number
  made: { questions: number; answers: number; comments: number }
  /** Questions that others may repeat. */
  canonical: QuestionId[]
}

export const nextQuestion = ({ made }: Forming) => ++made.questions as QuestionId
export const nextAnswer = ({ made }: Forming) => ++made.answers as AnswerId
