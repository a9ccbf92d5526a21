import { createHash } from 'node:crypto'
import { and, eq, isNull, type Placeholder, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import type { Slots } from '#db/prepared.server.ts'
import { answers, comments, questions } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { assertNoSecrets } from '~/guard/refuse.ts'
import { linksAsIn } from '~/markdown/kept-links.ts'
import type { LinkRules } from '~/markdown/options.ts'
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

type Pictures = 'shown' | 'linked'

interface Typed {
  body: string
  title?: string
  language?: Language | undefined
  pictures?: Pictures
}

/** Markdown as it is stored: rendered and made plain once. The language is the script's, else the one chosen,
 *  else the writer's. A secret is refused here as well, as old revisions may hold one that nobody knew then.
 *  Whoever writes a text, changes its words or approves that answers for all its links: they are what `writer` may make.
 *  @throws AppError `guard.secret` 422 */
export async function compose(
  read: ReadDb,
  writer: Member,
  { body, title = '', language, pictures = 'shown' }: Typed,
  now: Date,
): Promise<Composed> {
  assertNoSecretsIn({ title, body })
  const links = (await isNewMember(read, writer, now))
    ? ({ linkPolicy: 'listed', listedHosts: HOSTS_NEW_MEMBERS_MAY_LINK.value } as const)
    : ({ linkPolicy: 'all' } as const)
  const { mentions, ...rendered } = await render(read, body, links, pictures)
  return {
    body,
    ...rendered,
    language: language ?? languageOfText(`${title}\n${rendered.bodyText}`) ?? writer.language,
    mentions,
  }
}

/** @throws AppError `guard.secret` 422 */
export const assertNoSecretsIn = ({ title = '', body }: { title?: string; body: string }) =>
  assertNoSecrets([
    ['title', title],
    ['body', body],
  ])

/** A text that stands already, rendered once more: in another place, or without a secret. Nobody answers for its links
 *  anew, so that they stay what they were.
 *  @throws AppError `guard.secret` 422 */
export async function composeAgain(
  read: ReadDb,
  { body, bodyHtml, language }: Pick<Composed, 'body' | 'bodyHtml' | 'language'>,
  pictures: Pictures = 'shown',
): Promise<Omit<Composed, 'mentions'>> {
  assertNoSecretsIn({ body })
  const { mentions: _, ...rendered } = await render(read, body, linksAsIn(bodyHtml), pictures)
  return { body, ...rendered, language }
}

async function render(read: ReadDb, body: string, links: LinkRules, pictures: Pictures) {
  const { html, text, mentions } = renderMarkdown(body, {
    ...links,
    idPrefix: idPrefixOf(body),
    pictures: pictures === 'shown' ? await picturesIn(read, body) : new Map(),
  })
  return { bodyHtml: html, bodyText: text, mentions }
}

/** Several posts stand on one page: the ids inside each (footnotes, headings) begin with their own letters. */
export const idPrefixOf = (body: string) => `p${createHash('sha256').update(body).digest('hex').slice(0, 8)}`

/** Posts of a member that everybody sees, of one kind. */
const shownPosts = (
  read: ReadDb,
  table: (typeof POSTS)[number],
  memberId: UserId | Placeholder<string, UserId>,
) => read.$count(table, and(eq(table.authorId, memberId), isNull(table.deletedAt), isNull(table.heldAt)))

const POSTS = [questions, answers, comments] as const

/** Those of all kinds, as a column beside a question: none where it is not protected, as nobody asks. */
export const postsWhereProtected = (read: ReadDb, { viewerId }: Slots<{ viewerId: UserId }>) => {
  const all = POSTS.map((table) => sql`${shownPosts(read, table, viewerId)}`)
  return sql<number>`case when ${questions.protectedAt} is null then 0
    else ${sql.join(all, sql` + `)} end`.mapWith(Number)
}

/** As `isNewMember`, with their posts counted. */
export function isNewWith(member: Member, posts: number, now: Date): boolean {
  if (member.isStaff || member.trusted) return false
  return now.getTime() - member.createdAt.getTime() < NEW_MEMBER_AGE.ms || posts < NEW_MEMBER_POSTS.value
}

/** Under a day old or with fewer than three posts that everybody sees; never staff or whom staff vouched for. */
export async function isNewMember(read: ReadDb, member: Member, now: Date): Promise<boolean> {
  const isYoung = isNewWith(member, NEW_MEMBER_POSTS.value, now)
  if (isYoung || !isNewWith(member, 0, now)) return isYoung
  let posts = 0
  for (const table of POSTS) {
    posts += await shownPosts(read, table, member.id)
    if (posts >= NEW_MEMBER_POSTS.value) return false
  }
  return true
}
