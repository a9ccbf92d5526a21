import type { Person } from '../../support/authorisation.ts'
import type { Standing } from './cells.ts'

/** Who may read it anywhere, whatever page it is. */
const READERS: Record<keyof Standing['secrets'], Person[]> = {
  fact: ['author', 'moderator', 'admin'],
  held: ['other', 'moderator', 'admin'],
  deleted: ['author', 'moderator', 'admin'],
  draft: ['moderator', 'admin'],
  change: ['moderator', 'admin'],
}

/** What is in a page that this person may not know. */
export const leaks = (person: Person, page: string, secrets: Standing['secrets']): string[] =>
  Object.entries(READERS)
    .filter(
      ([kind, readers]) => !readers.includes(person) && page.includes(secrets[kind as keyof typeof secrets]),
    )
    .map(([kind]) => `shows the ${kind}`)
