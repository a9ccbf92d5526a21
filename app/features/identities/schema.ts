import { z } from 'zod'
import type { IdentityId } from '#db/ids.ts'
import { registration } from '../accounts/schema.ts'
import { PROVIDER_SLUGS } from './identity.ts'

/** What whoever comes from a provider chooses. No handle is suggested: one made from an address would tell it. */
export const newcomer = registration.omit({ password: true })

/** The buttons of whoever is back from a provider. */
export const welcomeForm = z.discriminatedUnion('act', [
  newcomer.extend({ act: z.literal('register') }),
  z.object({ act: z.literal('link') }),
])

/** The buttons of the page of one's identities. */
export const identitiesForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('link'), provider: z.enum(PROVIDER_SLUGS) }),
  z.object({
    act: z.literal('unlink'),
    identity: z.coerce
      .number()
      .int()
      .positive()
      .max(Number.MAX_SAFE_INTEGER)
      .transform((id) => id as IdentityId),
  }),
])
