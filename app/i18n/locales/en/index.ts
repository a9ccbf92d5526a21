import { accounts } from './accounts.ts'
import { admin } from './admin.ts'
import { answers } from './answers.ts'
import { ask } from './ask.ts'
import { comments } from './comments.ts'
import { common } from './common.ts'
import { desk } from './desk.ts'
import { duplicates } from './duplicates.ts'
import { feedback } from './feedback.ts'
import { glossary } from './glossary.ts'
import { help } from './help.ts'
import { home } from './home.ts'
import { lists } from './lists.ts'
import { livingFacts } from './living-facts.ts'
import { notices } from './notices.ts'
import { phrases } from './phrases.ts'
import { posts } from './posts.ts'
import { problems } from './problems.ts'
import { profile } from './profile.ts'
import { questions } from './questions.ts'
import { search } from './search.ts'
import { tags } from './tags.ts'
import { votes } from './votes.ts'

export const catalogue = {
  ...common,
  ...problems,
  ...accounts,
  ...admin,
  ...ask,
  ...desk,
  ...questions,
  ...duplicates,
  ...answers,
  ...comments,
  ...votes,
  ...posts,
  ...feedback,
  ...home,
  ...lists,
  ...tags,
  ...search,
  ...profile,
  ...notices,
  ...phrases,
  ...glossary,
  ...help,
  ...livingFacts,
}
