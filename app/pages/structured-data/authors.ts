import type { PublicAuthor } from '~/features/accounts/accounts.view.server.ts'
import { siteName } from '~/ui/site-name.ts'
import type { Byline } from '../thread/thread-post.ts'
import type { JsonLd, Naming } from './json-ld.ts'

/** A member as everybody sees them: staff under their team's name. */
export const person = ({ displayName, handle }: PublicAuthor, { origin }: Naming): JsonLd => ({
  '@type': 'Person',
  name: displayName,
  url: `${origin}/users/${handle}`,
})

/** Who wrote a post; nobody who took the name off or is gone has an address. */
export function authorOf(byline: Byline, naming: Naming): JsonLd {
  if (byline.kind === 'author') return person(byline.author, naming)
  const name = byline.kind === 'detached' ? naming.t('posts.member') : naming.t('common.deleted_user')
  return { '@type': 'Person', name }
}

/** Whose word official answers are. */
export const site = ({ origin }: Naming): JsonLd => ({
  '@type': 'Organization',
  name: siteName(),
  url: `${origin}/`,
})
