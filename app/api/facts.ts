import { z } from '@hono/zod-openapi'
import type { ReadDb } from '#db/client.server.ts'
import { fail } from '~/errors.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { factsInPublic, isInPublic } from '~/features/faq/fact-uses.view.server.ts'
import { type FactView, factView, listFacts } from '~/features/living-facts/facts.view.server.ts'
import { getFact } from '~/features/living-facts/find.server.ts'
import { mayKeepFacts } from '~/features/living-facts/policy.ts'
import { proposeValue } from '~/features/living-facts/proposals.server.ts'
import { endpoint } from './endpoint.ts'
import { listOf, paging } from './pages.ts'
import type { Api } from './route.ts'
import { fact, factParams, proposal, proposed } from './schemas/facts.ts'

const tag = 'faq'

export function factEndpoints(api: Api) {
  addReading(api)
  addProposing(api)
}

const factJson = ({
  slug,
  name,
  value,
  number,
  source,
  owner,
  verifiedAt,
}: FactView): z.infer<typeof fact> => ({
  ...{ slug, name, value, number, source, owner },
  verifiedAt: verifiedAt.toISOString(),
})

function addReading(api: Api) {
  const list = {
    method: 'get',
    path: '/facts',
    tag,
    summary: 'List living facts',
    description: 'Others than staff see those that a published entry names.',
    caller: 'anyone',
    scope: 'read',
    query: z.object(paging),
    status: 200,
    answer: listOf(fact),
    refusals: [],
  } as const
  endpoint(api, list, {
    present: async ({ viewer, query }, { read, language }) => {
      const slugs = mayKeepFacts(viewer) ? undefined : await factsInPublic(read)
      const { items, next } = await listFacts(read, { ...query, slugs }, language)
      return { items: items.map(factJson), next }
    },
  })
  const one = {
    method: 'get',
    path: '/facts/{slug}',
    tag,
    summary: 'Read a living fact',
    caller: 'anyone',
    scope: 'read',
    params: factParams,
    status: 200,
    answer: fact,
    refusals: [404],
  } as const
  endpoint(api, one, {
    present: async ({ viewer, params: { slug } }, { read, language }) => {
      await assertReadable(read, viewer, slug)
      return factJson(factView(await getFact(read, slug), language))
    },
  })
}

async function assertReadable(read: ReadDb, viewer: Viewer, slug: string) {
  if (!mayKeepFacts(viewer) && !(await isInPublic(read, slug))) fail('living_facts.not_found', 404)
}

function addProposing(api: Api) {
  const route = {
    method: 'post',
    path: '/facts/{slug}/proposals',
    tag,
    summary: 'Propose a new value for a living fact',
    description: 'Staff approve it on the desk, where they see what it changes; nothing changes before.',
    caller: 'member',
    scope: 'staff',
    params: factParams,
    body: proposal,
    status: 201,
    answer: proposed,
    refusals: [403, 404, 409],
  } as const
  endpoint(api, route, {
    act: ({ viewer, params, body, now }, db) => proposeValue(db, viewer, params.slug, body, now),
    present: async ({ params }, _, id) => ({ id, fact: params.slug, state: 'open' as const }),
  })
}
