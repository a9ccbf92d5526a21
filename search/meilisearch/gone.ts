import { ServiceGone } from '~/errors.ts'

/** Tells what a server says of what it was sent from all else: no answer, a wrong key, a full disk, too much to do.
 *  @throws ServiceGone for all else */
export async function unlessGone(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    throw isRefusal(error) ? error : new ServiceGone(messageOf(error), { cause: error })
  }
}

/** https://www.meilisearch.com/docs/reference/errors/overview: the others are `internal`, `auth` and `system`. */
function isRefusal(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return typeof cause === 'object' && cause !== null && 'type' in cause && cause.type === 'invalid_request'
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
