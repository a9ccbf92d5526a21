import { inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { users } from '#db/schema/index.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import { idPrefixOf } from '../posts/compose.server.ts'
import { picturesIn } from '../posts/pictures.server.ts'
import { HOSTS_NEW_MEMBERS_MAY_LINK, NEW_MEMBER_AGE } from '../posts/rules.ts'
import type { Importing, Item } from './importing.ts'
import { numbersIn } from './rooms/room.ts'

/** Posts as they are stored: the HTML is made anew, whatever it was there. */
export async function composePosts(importing: Importing, items: Item[], pictures: 'shown' | 'linked') {
  const { read } = importing.db
  const bodies = items.map(({ values }) => String(values.body))
  const shown = pictures === 'shown' ? await picturesIn(read, ...bodies) : new Map()
  const wasNew = await newcomersAmong(read, items)
  for (const item of items) {
    const body = String(item.values.body)
    const links = wasNew(item)
      ? ({ linkPolicy: 'listed', listedHosts: HOSTS_NEW_MEMBERS_MAY_LINK.value } as const)
      : ({ linkPolicy: 'all' } as const)
    const { html, text } = renderMarkdown(body, { ...links, idPrefix: idPrefixOf(body), pictures: shown })
    item.derived.text = { bodyHtml: html, bodyText: text }
  }
}

/** Whose account was young when the text was written: their links are text, as they were there. */
async function newcomersAmong(read: ReadDb, items: Item[]): Promise<(item: Item) => boolean> {
  const ids = numbersIn(items, 'authorId') as UserId[]
  const rows =
    ids.length === 0
      ? []
      : await read
          .select({ id: users.id, role: users.role, trusted: users.trusted, createdAt: users.createdAt })
          .from(users)
          .where(inArray(users.id, ids))
  const byId = new Map<number, (typeof rows)[number]>(rows.map((row) => [row.id, row]))
  return ({ values }) => {
    const author = byId.get(values.authorId as number)
    if (author?.role !== 'member' || author.trusted) return false
    return (values.updatedAt as Date).getTime() - author.createdAt.getTime() < NEW_MEMBER_AGE.ms
  }
}
