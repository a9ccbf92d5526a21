import { z } from '@hono/zod-openapi'
import { officialApiQuery } from '~/features/official/schema.ts'
import { verdictOn } from '~/features/official/verdict.view.server.ts'
import { endpoint } from './endpoint.ts'
import type { Api } from './route.ts'
import { verdict } from './schemas/official.ts'

export function officialEndpoints(api: Api) {
  const route = {
    method: 'get',
    path: '/official',
    tag: 'official',
    summary: 'Whether a link, handle, number or mail address is one of the team’s own',
    caller: 'anyone',
    scope: 'read',
    query: z.object(officialApiQuery.shape),
    status: 200,
    answer: verdict,
    refusals: [],
  } as const
  endpoint(api, route, {
    present: async ({ query }, { read, origin }) => {
      const found = await verdictOn(read, query.q, origin)
      return {
        state: found.state,
        why: found.state === 'not_ours' ? found.why : null,
        address: found.state === 'ours' ? found.channel.address : null,
        since: 'since' in found ? found.since : null,
        until: 'until' in found ? found.until : null,
        imitates: 'difference' in found ? found.difference.ours : null,
      }
    },
  })
}
