import type { indexHealth } from '~/features/search-health/health.view.server.ts'

export type IndexHealth = Awaited<ReturnType<typeof indexHealth>>
