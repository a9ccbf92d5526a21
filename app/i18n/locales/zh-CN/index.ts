import { accounts } from './accounts.ts'
import { answers } from './answers.ts'
import { ask } from './ask.ts'
import { comments } from './comments.ts'
import { common } from './common.ts'
import { desk } from './desk.ts'
import { feedback } from './feedback.ts'
import { posts } from './posts.ts'
import { problems } from './problems.ts'
import { questions } from './questions.ts'
import { votes } from './votes.ts'

export const catalogue = {
  ...common,
  ...problems,
  ...accounts,
  ...ask,
  ...desk,
  ...questions,
  ...answers,
  ...comments,
  ...votes,
  ...posts,
  ...feedback,
}
