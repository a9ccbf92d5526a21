import { app } from './glossary/app.ts'
import { coins } from './glossary/coins.ts'
import { people } from './glossary/people.ts'
import { security } from './glossary/security.ts'
import { trading } from './glossary/trading.ts'
import type { Words } from './glossary/words.ts'

/**
 * Words that mean the same in a search, in both languages: what the search engines take for synonyms until an
 * admin edits the list. A word stands in one group only; single general verbs stay out, they would pull in
 * everything.
 */
export const glossary: readonly Words[] = [...coins, ...people, ...security, ...trading, ...app]
