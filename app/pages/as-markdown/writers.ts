import type { PublicAuthor } from '~/features/accounts/accounts.view.server.ts'
import type { Translate } from '~/i18n/translate.ts'
import { bylineOf } from '../thread/thread-post.ts'
import { link, literal } from './markup.ts'

export interface Writing {
  /** Scheme, host and port. */
  origin: string
  t: Translate
}

export const memberLink = ({ displayName, handle, isStaff }: PublicAuthor, { origin, t }: Writing) =>
  link(displayName, `${origin}/users/${handle}`) + (isStaff ? ` (${t('common.staff')})` : '')

/** Who wrote a post, as the page names them. */
export function writerOf(
  post: Parameters<typeof bylineOf>[0],
  authors: Map<unknown, PublicAuthor>,
  writing: Writing,
): string {
  const byline = bylineOf(post, authors)
  if (byline.kind === 'author') return memberLink(byline.author, writing)
  return literal(writing.t(byline.kind === 'detached' ? 'posts.member' : 'common.deleted_user'))
}

/** Where an imported post comes from, and under which licence. */
export function sourceLine(post: { sourceUrl: string | null; license: string | null }, { t }: Writing) {
  if (!post.sourceUrl) return null
  const source = `<${post.sourceUrl}>`
  return post.license
    ? t('machines.source_licensed', { source, license: literal(post.license) })
    : t('machines.source', { source })
}
