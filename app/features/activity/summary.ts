import type { Asked } from './figures.view.server.ts'

/** What became of some questions. Times in milliseconds; null where there is none to take a middle of. */
export interface Summary {
  questions: number
  unanswered: number
  solved: number
  firstAnswer: Middle
  solution: Middle
}

export interface Middle {
  median: number | null
  p90: number | null
}

export function summaryOf(asked: readonly Asked[]): Summary {
  const until = (moment: (question: Asked) => Date | null) =>
    middleOf(
      asked.flatMap((question) => {
        const at = moment(question)
        return at ? [Math.max(0, at.getTime() - question.createdAt.getTime())] : []
      }),
    )
  return {
    questions: asked.length,
    unanswered: asked.filter(({ isUnanswered }) => isUnanswered).length,
    solved: asked.filter(({ isSolved }) => isSolved).length,
    firstAnswer: until(({ firstAnswerAt }) => firstAnswerAt),
    solution: until(({ isSolved, acceptedAt }) => (isSolved ? acceptedAt : null)),
  }
}

const middleOf = (times: number[]): Middle => {
  const sorted = times.sort((one, other) => one - other)
  return { median: rankOf(sorted, 0.5), p90: rankOf(sorted, 0.9) }
}

/** The smallest that at least this share does not exceed (nearest rank). */
const rankOf = (sorted: readonly number[], share: number) =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null

export const shareOf = (part: number, whole: number) => (whole === 0 ? null : part / whole)
