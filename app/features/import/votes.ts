import { sql } from 'drizzle-orm'
import { castOnAnswer, castOnQuestion } from '../votes/votes.server.ts'

interface Votes {
  up: number
  down: number
}

/** Imported votes are replaced by each import; those that were cast here stay. */
export const questionVotes = ({ up, down }: Votes) => ({
  importedUpvotes: up,
  importedDownvotes: down,
  score: sql`${castOnQuestion} + ${up - down}`,
})

export const answerVotes = ({ up, down }: Votes) => ({
  importedUpvotes: up,
  importedDownvotes: down,
  score: sql`${castOnAnswer} + ${up - down}`,
})
