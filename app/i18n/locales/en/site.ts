import { accounts } from './accounts.ts'
import { answers } from './answers.ts'
import { ask } from './ask.ts'
import { checks } from './checks.ts'
import { comments } from './comments.ts'
import { common } from './common.ts'
import { duplicates } from './duplicates.ts'
import { feedback } from './feedback.ts'
import { help } from './help.ts'
import { home } from './home.ts'
import { incidents } from './incidents.ts'
import { lists } from './lists.ts'
import { notices } from './notices.ts'
import { pictures } from './pictures.ts'
import { posts } from './posts.ts'
import { problems } from './problems.ts'
import { profile } from './profile.ts'
import { questions } from './questions.ts'
import { search } from './search.ts'
import { support } from './support.ts'
import { tags } from './tags.ts'
import { votes } from './votes.ts'

/** What any reader may come to see. */
export const site = {
  ...common,
  ...problems,
  ...accounts,
  ...ask,
  ...questions,
  ...duplicates,
  ...answers,
  ...comments,
  ...votes,
  ...posts,
  ...pictures,
  ...feedback,
  ...home,
  ...lists,
  ...tags,
  ...search,
  ...profile,
  ...notices,
  ...help,
  ...incidents,
  ...support,
  ...checks,
}
