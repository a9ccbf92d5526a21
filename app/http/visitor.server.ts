import { type Visitor, visitorOf } from '~/features/feedback/visitor.server.ts'
import type { RequestContext } from './context.ts'

/** Who sent this request, for one day and without a name. */
export function visitorFrom(
  request: Request,
  { db, clientAddress, now }: Pick<RequestContext, 'db' | 'clientAddress' | 'now'>,
): Promise<Visitor> {
  const userAgent = request.headers.get('user-agent') ?? ''
  return visitorOf(db, { address: clientAddress, userAgent }, now())
}
