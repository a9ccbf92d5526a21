import { z } from '@hono/zod-openapi'
import { tagPage } from '~/features/tags/list.view.server.ts'
import { endpoint } from './endpoint.ts'
import { listOf, paging } from './pages.ts'
import type { Api } from './route.ts'
import { count, html, url } from './schemas/values.ts'

const tag = z
  .object({ slug: z.string(), name: z.string(), url, descriptionHtml: html, questionCount: count })
  .openapi('Tag')

export function tagEndpoints(api: Api) {
  const route = {
    method: 'get',
    path: '/tags',
    tag: 'tags',
    summary: 'List tags, those with most questions first',
    caller: 'anyone',
    scope: 'read',
    query: z.object(paging),
    status: 200,
    answer: listOf(tag),
    refusals: [],
  } as const
  endpoint(api, route, {
    present: async ({ query }, { read, language, origin }) => {
      const { items, next } = await tagPage(read, { language, ...query })
      const withUrl = ({ lang: _, ...item }: (typeof items)[number]) => ({
        ...item,
        url: `${origin}/tags/${encodeURIComponent(item.slug)}`,
      })
      return { items: items.map(withUrl), next }
    },
  })
}
