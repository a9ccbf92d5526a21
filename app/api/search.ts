import { z } from '@hono/zod-openapi'
import { LANGUAGES } from '#db/schema/types.ts'
import { visitorOf } from '~/features/feedback/visitor.server.ts'
import { searchInput, similarInput } from '~/features/search/schema.ts'
import { search } from '~/features/search/search.view.server.ts'
import { similar } from '~/features/search/similar.view.server.ts'
import { endpoint } from './endpoint.ts'
import { paging } from './pages.ts'
import { facetsJson, resultJson } from './presenters/search.ts'
import type { Api } from './route.ts'
import { count, html, id, language, url } from './schemas/values.ts'

const tag = 'search'

export function searchEndpoints(api: Api) {
  addSearch(api)
  addSimilar(api)
}

const found = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(['question', 'faq']),
        id,
        title: z.string(),
        url,
        score: z.number().openapi({ description: 'Comparable within one answer only' }),
        highlight: html.openapi({ description: 'A passage; what was looked for is in <mark>.' }),
        language,
        showsExactly: z.boolean().openapi({
          description: 'The words are a message that the app shows, and this is the official answer to it.',
        }),
      }),
    ),
    total: count.openapi({ description: 'Among the best 200' }),
    facets: z.record(z.string(), z.record(z.string(), count)),
    engine: z.string(),
    tookMs: z.number(),
    next: z.string().nullable(),
    suggestion: z.string().optional(),
  })
  .openapi('SearchAnswer')

const kind = z
  .enum(['question', 'faq'])
  .transform((name) => (name === 'faq' ? ('entry' as const) : name))
  .optional()
const solved = z
  .enum(['true', 'false'])
  .transform((word) => word === 'true')
  .optional()

function addSearch(api: Api) {
  const route = {
    method: 'get',
    path: '/search',
    tag,
    summary: 'Search official answers and threads',
    caller: 'anyone',
    scope: 'read',
    limit: 'search',
    query: z.object({
      q: searchInput.shape.q,
      kind,
      tag: z.string().min(1).max(200).optional().openapi({ description: 'A slug, or any name of the tag' }),
      solved,
      language: z.enum(LANGUAGES).optional(),
      ...paging,
    }),
    status: 200,
    answer: found,
    refusals: [],
  } as const
  endpoint(api, route, {
    present: async (
      { app, viewer, client, query: { q, solved, ...filters }, now },
      { read, language, origin },
    ) => {
      const status = solved === undefined ? undefined : solved ? 'solved' : 'unsolved'
      const page = await search(read, app.search, viewer, { text: q, status, ...filters }, now)
      const { parsed, total, engine, tookMs, next, suggestion } = page
      const unseen = { officials: null, heldOut: null, by: 'api' } as const
      const searched = { parsed, results: total, locale: language, ...unseen }
      app.searchLog.note(searched, await visitorOf(app.db, client, now), now)
      const items = page.items.map((result) => resultJson(result, origin))
      return {
        items,
        total,
        facets: facetsJson(page.facets),
        engine,
        tookMs,
        next,
        ...(suggestion && { suggestion }),
      }
    },
  })
}

function addSimilar(api: Api) {
  const route = {
    method: 'post',
    path: '/similar',
    tag,
    summary: 'Find what is like a question that is being written',
    description: 'At most eight. What is sent is neither logged nor stored.',
    caller: 'anyone',
    scope: 'read',
    limit: 'search',
    body: z
      .object({
        title: similarInput.shape.title,
        body: similarInput.shape.body,
        language: z.enum(LANGUAGES).optional(),
      })
      .openapi('Draft', { example: { title: 'USDT deposit has not arrived' } }),
    status: 200,
    answer: found,
    refusals: [],
  } as const
  endpoint(api, route, {
    present: async ({ app, body, now }, { read, origin }) => {
      const start = performance.now()
      const results = await similar(read, app.search, body, now)
      const items = results.map((result) => resultJson(result, origin))
      const tookMs = Math.round(performance.now() - start)
      return { items, total: items.length, facets: {}, engine: app.search.name, tookMs, next: null }
    },
  })
}
