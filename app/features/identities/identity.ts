import { z } from 'zod'
import type { ProviderConfig } from '~/config.server.ts'

export const PROVIDER_SLUGS = ['oidc', 'github', 'google'] as const satisfies ProviderConfig['slug'][]
export type ProviderSlug = (typeof PROVIDER_SLUGS)[number]

/** Whom a provider says that somebody is. */
export const vouched = z.object({
  issuer: z.string(),
  subject: z.string(),
  label: z.string(),
  /** Theirs for certain, says the provider. */
  email: z.string().optional(),
})
export type Vouched = z.output<typeof vouched>
