import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { bannersAt } from '~/features/incidents/banners.view.server.ts'
import { IncidentBanners } from '~/features/incidents/ui/incident-banners.tsx'
import { slugInPath } from '~/features/questions/paths.ts'
import { questionIdOf } from '~/http/params.ts'
import { inAscii } from '~/http/paths.ts'
import { parseQuery } from '~/http/query.server.ts'
import { readThread } from '~/http/reading.server.ts'
import { markdownPath } from '~/pages/as-markdown/paths.ts'
import { threadData } from '~/pages/structured-data/thread-data.ts'
import { neighboursOf } from '~/pages/thread/beside.server.ts'
import { threadHead } from '~/pages/thread/head.server.ts'
import { threadPage } from '~/pages/thread/thread.server.ts'
import { Thread } from '~/pages/thread/thread.tsx'
import { threadQuery } from '~/pages/thread/thread-query.ts'
import { placeOfThread } from '~/pages/updates/places.ts'
import { headTags, markdownLink } from '~/ui/head.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, viewer, locale, t, now, config } = context
  const { sort, after, comments, comments_after: commentsAfter } = parseQuery(request, threadQuery)
  const shown = { order: sort, cursor: after, allCommentsOf: comments, commentsAfter }
  const query = { ...shown, language: locale, now: now() }
  const neighbours = (question: Parameters<typeof neighboursOf>[1]) => neighboursOf(context, question)
  const page = await threadPage(db.read, viewer, questionIdOf(params), { ...query, neighbours })
  const { path, mergedInto } = page.question
  if (mergedInto) throw elsewhere(request, mergedInto)
  if ((params.slug ?? '') !== slugInPath(page.question)) throw elsewhere(request, path)
  await readThread(request, context, page.question)
  const { origin } = config
  // Search engines are visitors, and the other orders and pages of the answers have the same address for them.
  const isIndexed = viewer === null && sort === 'best' && after === undefined
  const structured = isIndexed ? threadData(page, { origin, t }) : null
  return {
    page,
    incidents: await bannersAt(context, placeOfThread(page.question)),
    head: { ...threadHead(page, origin), structured },
    markdown: markdownPath(path),
  }
}

const elsewhere = (request: Request, path: string) =>
  redirect(inAscii(path) + new URL(request.url).search, 301)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...headTags(data?.head),
  ...(data ? [markdownLink(data.markdown)] : []),
]

export default function ThreadRoute() {
  const { page, incidents } = useLoaderData<typeof loader>()
  return (
    <>
      <IncidentBanners banners={incidents} />
      <Thread page={page} />
    </>
  )
}
