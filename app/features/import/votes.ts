import { sql } from 'drizzle-orm'
import { answers, questions } from '#db/schema/index.ts'

interface Votes {
  up: number
  down: number
}

/** Imported votes are replaced by each import; those that were cast here stay. */
export const questionVotes = ({ up, down }: Votes) => ({
  importedUpvotes: up,
  importedDownvotes: down,
  score: sql`(select coalesce(sum(v.value), 0) from votes v where v.question_id = ${questions.id}) + ${up - down}`,
})

export const answerVotes = ({ up, down }: Votes) => ({
  importedUpvotes: up,
  importedDownvotes: down,
  score: sql`(select coalesce(sum(v.value), 0) from votes v where v.answer_id = ${answers.id}) + ${up - down}`,
})
