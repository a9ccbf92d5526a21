import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import { type ParsedQuery, parseQuery } from '#search/parse-query.ts'
import type { SearchFilters, SearchStatus } from '#search/port.ts'
import { memberByHandle } from '../accounts/accounts.view.server.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { tagKey } from '../tags/names.ts'
import { resolveTags } from '../tags/tags.server.ts'
import type { Officials, Sort } from './rules.ts'

export interface SearchRequest {
  /** What was typed, operators among it; anything at all. */
  text: string
  kind?: 'question' | 'entry' | undefined
  /** A slug, or any name of the tag in any language. */
  tag?: string | undefined
  status?: SearchStatus | undefined
  language?: Language | undefined
  sort?: Sort | undefined
  /** First by default. */
  officials?: Officials | undefined
  /** The language of the page: names are in it, and what is written in it counts more. The viewer's by default. */
  locale?: Language | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/** No row has this id: what asks for somebody who is not there finds nothing. */
const NOBODY = 0 as UserId

/** What a request looks for, once it is known whom and what its names mean. */
export async function readRequest(
  read: ReadDb,
  viewer: Viewer,
  request: SearchRequest,
): Promise<{ parsed: ParsedQuery; filters: SearchFilters }> {
  const parsed = parseQuery(request.text)
  const { tags, user, isMine, ...typed } = parsed.filters
  const { kind, language, status, tag } = request
  return {
    parsed,
    filters: {
      ...typed,
      ...(kind && { kind }),
      ...(language && { language }),
      ...(status && { status }),
      tags: await slugsOf(read, [...tags, ...(tag ? [tag] : [])]),
      authorId: isMine ? (viewer?.id ?? NOBODY) : user ? await memberCalled(read, user) : undefined,
    },
  }
}

async function memberCalled(read: ReadDb, handle: string): Promise<UserId> {
  return (await memberByHandle(read, handle))?.id ?? NOBODY
}

/** A name that no tag has finds nothing, as a slug that no document has. */
async function slugsOf(read: ReadDb, names: string[]): Promise<string[]> {
  const { known, unknown } = await resolveTags(read, names)
  return [...known.map(({ slug }) => slug), ...unknown.map(tagKey)]
}
