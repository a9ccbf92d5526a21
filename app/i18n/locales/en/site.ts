import { accounts } from './accounts.ts'
import { answers } from './answers.ts'
import { banners } from './banners.ts'
import { comments } from './comments.ts'
import { common } from './common.ts'
import { drafts } from './drafts.ts'
import { feedback } from './feedback.ts'
import { handed } from './handed.ts'
import { likely } from './likely.ts'
import { officialMark } from './official-mark.ts'
import { pictures } from './pictures.ts'
import { posts } from './posts.ts'
import { problems } from './problems.ts'
import { questions } from './questions.ts'
import { rows } from './rows.ts'
import { searchBox } from './search-box.ts'
import { votes } from './votes.ts'

/** What the shell, lists and threads show: every page with React loads it. */
export const site = {
  ...common,
  ...searchBox,
  ...problems,
  ...accounts,
  ...questions,
  ...likely,
  ...answers,
  ...comments,
  ...votes,
  ...posts,
  ...pictures,
  ...feedback,
  ...drafts,
  ...rows,
  ...officialMark,
  ...banners,
  ...handed,
}
