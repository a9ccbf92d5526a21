import { isbot } from 'isbot'
import type { Visitor } from '~/features/feedback/visitor.server.ts'
import { isHeldOut } from '~/features/ledger/group.ts'
import { holdOutShare } from '~/features/ledger/settings.ts'
import type { Officials } from '~/features/search/rules.ts'
import type { SearchPage } from '~/features/search/search.view.server.ts'
import { readSetting } from '~/features/settings/settings.view.server.ts'
import type { RequestContext } from './context.ts'
import { visitorFrom } from './visitor.server.ts'

type Asking = Pick<RequestContext, 'db' | 'now' | 'clientAddress'>
type Searching = Pick<RequestContext, 'searchLog' | 'ledger' | 'locale' | 'now'>

interface Searcher {
  visitor: Visitor
  heldOut: boolean | null
}

/** Who searches, and whether official answers stand first for them; null for machines, which look for nothing. */
export async function searcherFrom(request: Request, context: Asking): Promise<Searcher | null> {
  if (isbot(request.headers.get('user-agent'))) return null
  const visitor = await visitorFrom(request, context)
  return { visitor, heldOut: isHeldOut(visitor, await readSetting(context.db.read, holdOutShare)) }
}

export const officialsFor = (searcher: Searcher | null): Officials =>
  searcher?.heldOut ? 'in_place' : 'first'

/** Notes what a person searched for, and which official answers its first list showed.
 *  @returns the token by which the page tells how the search ended */
export function noteSearch(
  searcher: Searcher | null,
  { searchLog, ledger, locale, now }: Searching,
  { parsed, total, items, offset }: Pick<SearchPage, 'parsed' | 'total' | 'items' | 'offset'>,
): string | null {
  if (!searcher) return null
  const { visitor, heldOut } = searcher
  const officials = items.flatMap((item) => (item.kind === 'entry' ? [item.id] : []))
  const searched = {
    parsed,
    results: total,
    officials: officials.length,
    heldOut,
    locale,
    by: 'page',
  } as const
  const token = searchLog.note(searched, visitor, now())
  if (token && offset === 0) ledger.shown(officials, token, now())
  return token
}
