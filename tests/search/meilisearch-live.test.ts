import { randomUUID } from 'node:crypto'
import { openMeilisearch } from '#search/meilisearch.server.ts'
import { itIsASearchEngine } from './contract.ts'

const { MEILI_HOST: host, MEILI_API_KEY: apiKey } = process.env

itIsASearchEngine('meilisearch, live', 'forgiven', async (skip) => {
  if (!host) return skip('MEILI_HOST is not set: no live Meilisearch')
  const indexUid = `test-${randomUUID()}`
  const engine = openMeilisearch({ host, apiKey, indexUid })
  return {
    engine,
    remove: async () => {
      const headers = apiKey ? { authorization: `Bearer ${apiKey}` } : undefined
      await fetch(new URL(`/indexes/${indexUid}`, host), { method: 'DELETE', ...(headers && { headers }) })
    },
  }
})
