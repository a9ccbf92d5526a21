import { type Visitor, visitorOf } from '~/features/feedback/visitor.server.ts'
import type { RequestContext } from './context.ts'

/** Who sent this request, for one day and without a name. */
export async function visitorFrom(
  request: Request,
  context: Pick<RequestContext, 'db' | 'clientAddress' | 'now'>,
): Promise<Visitor> {
  return visitorOf(context.db, clientOf(request, context), context.now())
}

/** What the network tells of the sender. */
export const clientOf = (request: Request, { clientAddress }: Pick<RequestContext, 'clientAddress'>) => ({
  address: clientAddress,
  userAgent: request.headers.get('user-agent') ?? '',
})
