import { isbot } from 'isbot'
import type { QuestionId } from '#db/ids.ts'
import { markThreadRead } from '~/features/notices/notices.server.ts'
import type { RequestContext } from './context.ts'
import { visitorFrom } from './visitor.server.ts'

type Reading = Pick<RequestContext, 'db' | 'viewer' | 'views' | 'now' | 'clientAddress'>

/** A thread was read: counted for people, not for machines, and its notice is read as well. */
export async function readThread(request: Request, context: Reading, id: QuestionId) {
  const { db, viewer, views, now } = context
  if (!isbot(request.headers.get('user-agent'))) views.view(id, await visitorFrom(request, context))
  if (viewer) await markThreadRead(db, viewer, id, now())
}
