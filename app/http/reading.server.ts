import { isbot } from 'isbot'
import { LRUCache } from 'lru-cache'
import type { EntryId, QuestionId } from '#db/ids.ts'
import { type Visitor, visitorOf } from '~/features/feedback/visitor.server.ts'
import { markThreadRead } from '~/features/notices/notices.server.ts'
import type { AppContext, RequestContext } from './context.ts'
import type { Reading } from './page-cache/shared-render.ts'
import { clientOf } from './visitor.server.ts'

type Counting = Pick<AppContext, 'db' | 'views' | 'ledger' | 'now'>
type Context = Counting & Pick<RequestContext, 'viewer' | 'clientAddress' | 'shared'>

/** Browsers are few, and comparing one with all that is known of machines takes longer than answering from memory. */
const machines = new LRUCache<string, boolean>({ max: 2_000 })

function isMachine(userAgent: string): boolean {
  const known = machines.get(userAgent)
  if (known !== undefined) return known
  const found = isbot(userAgent)
  machines.set(userAgent, found)
  return found
}

/** Counted for people, not for machines; at once when the reader was met before. */
export function countReading(
  { db, views, ledger, now }: Counting,
  reading: Reading,
  client: { address: string; userAgent: string },
): void | Promise<void> {
  if (isMachine(client.userAgent)) return
  const count = (visitor: Visitor) => {
    if ('thread' in reading) views.view(reading.thread, visitor)
    else ledger.visited(reading.entry, 'viewed', visitor)
  }
  const visitor = visitorOf(db, client, now())
  return visitor instanceof Promise ? visitor.then(count) : count(visitor)
}

/** A page that is made for all is read by whoever gets it. */
async function note(request: Request, context: Context, reading: Reading) {
  if (context.shared) context.shared.reading = reading
  else await countReading(context, reading, clientOf(request, context))
}

/** A thread was read, and its notice is read as well. */
export async function readThread(
  request: Request,
  context: Context,
  { id, hasNotice }: { id: QuestionId; hasNotice: boolean },
) {
  const { db, viewer, now } = context
  await note(request, context, { thread: id })
  if (viewer && hasNotice) await markThreadRead(db, viewer, id, now())
}

/** An official answer was read. */
export const readEntry = (request: Request, context: Context, id: EntryId) =>
  note(request, context, { entry: id })
