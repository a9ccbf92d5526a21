import type { LoaderFunctionArgs } from '@remix-run/node'
import { recordQueries, type SentQuery } from '#db/reads.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { openIncidents } from '~/features/incidents/open.view.server.ts'
import type { AppContext } from '~/http/context.ts'
import { requestContext } from '~/http/request-context.server.ts'
import { openSessions } from '~/http/sessions.server.ts'
import { loader as root } from '~/root.tsx'
import { loader as home } from '~/routes/_index.tsx'
import { loader as feed } from '~/routes/feeds.questions[.]atom.ts'
import { loader as help } from '~/routes/help._index.tsx'
import { loader as category } from '~/routes/help.$category._index.tsx'
import { loader as entry } from '~/routes/help.$category.$slug.tsx'
import { loader as helpFeed } from '~/routes/help[.]atom.ts'
import { loader as llms } from '~/routes/llms[.]txt.ts'
import { loader as notices } from '~/routes/notices.tsx'
import { loader as questions } from '~/routes/questions._index.tsx'
import { loader as markdown } from '~/routes/questions.$id.$slug[.]md.ts'
import { loader as thread } from '~/routes/questions.$id.($slug).tsx'
import { loader as search } from '~/routes/search.tsx'
import { loader as sitemapIndex } from '~/routes/sitemap[.]xml.ts'
import { loader as sitemap } from '~/routes/sitemaps.$name[.]xml.ts'
import { loader as tags } from '~/routes/tags._index.tsx'
import { loader as tag } from '~/routes/tags.$slug._index.tsx'
import { loader as tagFeed } from '~/routes/tags.$slug.feed[.]atom.ts'
import { loader as updates } from '~/routes/updates._index.tsx'
import { loader as user } from '~/routes/users.$handle.tsx'

type Loader = (args: LoaderFunctionArgs) => Promise<unknown> | unknown

const LOADERS = {
  root,
  home,
  questions,
  thread,
  markdown,
  tag,
  tags,
  tagFeed,
  feed,
  help,
  category,
  entry,
  helpFeed,
  user,
  notices,
  search,
  sitemapIndex,
  sitemap,
  llms,
  updates,
} satisfies Record<string, Loader>

export interface Visit {
  loader: keyof typeof LOADERS
  path: string
  params?: Record<string, string>
  /** The languages that lists show; both when not said. */
  reads?: 'one' | undefined
}

/** Loads a page as the server does, without rendering it, and tells what was asked of the database meanwhile. */
export async function visit(
  app: AppContext,
  viewer: Member | null,
  { loader, path, params = {}, reads }: Visit,
): Promise<{ result: unknown; queries: SentQuery[] }> {
  const sessions = openSessions(app.db, { secure: false, now: app.now })
  const maker = { app, sessions, elementsUrl: '', messagesOf: () => [], apiOperations: () => [] }
  const incoming = {
    method: 'GET',
    cookies: reads === 'one' ? undefined : 'reads=all',
    acceptLanguage: 'en',
    userAgent: 'Mozilla/5.0',
    fetchMode: 'navigate',
    clientAddress: '192.0.2.1',
    requestId: 'plans',
    route: path,
    shared: undefined,
  }
  const context = { ...(await requestContext(maker, incoming, () => undefined)), viewer }
  const request = new Request(`https://askwell.test${path}`)
  const load = LOADERS[loader] as Loader
  await openIncidents(app.db) // every page asks for them, and remembers them for two seconds
  return recordQueries(async () => load({ request, params, context } as LoaderFunctionArgs))
}
