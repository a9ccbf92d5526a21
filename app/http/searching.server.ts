import { isbot } from 'isbot'
import type { SearchPage } from '~/features/search/search.view.server.ts'
import type { RequestContext } from './context.ts'
import { visitorFrom } from './visitor.server.ts'

type Searching = Pick<RequestContext, 'db' | 'searchLog' | 'locale' | 'now' | 'clientAddress'>

/** Notes what a person searched for; machines look for nothing.
 *  @returns the token by which the page tells how the search ended */
export async function noteSearch(
  request: Request,
  context: Searching,
  { parsed, total }: Pick<SearchPage, 'parsed' | 'total'>,
): Promise<string | null> {
  if (isbot(request.headers.get('user-agent'))) return null
  const { searchLog, locale, now } = context
  const visitor = await visitorFrom(request, context)
  return searchLog.note({ parsed, results: total, locale, by: 'page' }, visitor, now())
}
