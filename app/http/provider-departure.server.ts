import type { FormFields } from '~/ui/problem.ts'
import type { RequestContext } from './context.ts'
import { noteFailure } from './provider-return.server.ts'
import { visitAt } from './provider-visits.server.ts'

/** What the page between here and a provider shows. */
export type Leaving = { name: string; slug: string } & (
  | { address: string; host: string }
  | { failed: 'cancelled' | 'refused' | 'down'; waiting: { action: string; kept: FormFields } | undefined }
)

/** Where the visit of this browser leads, or why it came to nothing. Undefined: it has none to this provider.
 *  @throws AppError `identities.no_provider` 404 */
export async function departureOf(
  request: Request,
  context: RequestContext,
  slug: string | undefined,
): Promise<Leaving | undefined> {
  const { config, departure } = context.providers.get(slug)
  const visit = await visitAt('away', request, context)
  if (visit?.provider !== config.slug) return undefined
  const known = { name: config.name, slug: config.slug }
  const waiting = visit.waiting.form
  const failed = failureIn(new URL(request.url).searchParams.get('failed'))
  if (failed) return { ...known, failed, waiting }
  try {
    const address = await departure(visit)
    return { ...known, address: address.href, host: address.host }
  } catch (error) {
    noteFailure(context, config.slug, error)
    return { ...known, failed: 'down', waiting }
  }
}

const failureIn = (said: string | null) => (said === 'cancelled' || said === 'refused' ? said : undefined)
