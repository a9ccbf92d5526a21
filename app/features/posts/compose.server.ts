import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { answers, comments, questions } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { assertNoSecrets } from '~/guard/refuse.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import type { Member } from '../accounts/viewer.ts'
import { languageOfText } from './language.ts'
import { picturesIn } from './pictures.server.ts'
import { HOSTS_NEW_MEMBERS_MAY_LINK, NEW_MEMBER_AGE, NEW_MEMBER_POSTS } from './rules.ts'

export interface Composed {
  body: string
  bodyHtml: string
  bodyText: string
  language: Language
  mentions: string[]
}

interface Typed {
  body: string
  title?: string
  language?: Language | undefined
  pictures?: 'shown' | 'linked'
}

/** Markdown as it is stored: rendered and made plain once. The language is the script's, else the one chosen,
 *  else the author's. A secret is refused here as well, as old revisions may hold one that nobody knew then.
 *  @throws AppError `guard.secret` 422 */
export async function compose(
  read: ReadDb,
  author: Member,
  { body, title = '', language, pictures = 'shown' }: Typed,
  now: Date,
): Promise<Composed> {
  assertNoSecrets([
    ['title', title],
    ['body', body],
  ])
  const links = (await isNewMember(read, author, now))
    ? ({ linkPolicy: 'listed', listedHosts: HOSTS_NEW_MEMBERS_MAY_LINK.value } as const)
    : ({ linkPolicy: 'all' } as const)
  const { html, text, mentions } = renderMarkdown(body, {
    ...links,
    idPrefix: idPrefixOf(body),
    pictures: pictures === 'shown' ? await picturesIn(read, body) : new Map(),
  })
  return {
    body,
    bodyHtml: html,
    bodyText: text,
    language: language ?? languageOfText(`${title}\n${text}`) ?? author.language,
    mentions,
  }
}

/** Several posts stand on one page: the ids inside each (footnotes, headings) begin with their own letters. */
export const idPrefixOf = (body: string) => `p${createHash('sha256').update(body).digest('hex').slice(0, 8)}`

/** Under a day old or with fewer than three posts that everybody sees; never staff or whom staff vouched for. */
export async function isNewMember(read: ReadDb, member: Member, now: Date): Promise<boolean> {
  if (member.isStaff || member.trusted) return false
  if (now.getTime() - member.createdAt.getTime() < NEW_MEMBER_AGE.ms) return true
  let posts = 0
  for (const table of [questions, answers, comments]) {
    posts += await read.$count(
      table,
      and(eq(table.authorId, member.id), isNull(table.deletedAt), isNull(table.heldAt)),
    )
    if (posts >= NEW_MEMBER_POSTS.value) return false
  }
  return true
}
