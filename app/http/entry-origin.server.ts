import { isbot } from 'isbot'
import { z } from 'zod'
import type { EntryId } from '#db/ids.ts'
import { searchEnd } from '~/features/search-log/schema.ts'
import type { RequestContext } from './context.ts'
import { visitorFrom } from './visitor.server.ts'

type Reading = Pick<RequestContext, 'db' | 'ledger' | 'now' | 'clientAddress'>

const fromEntry = z.object({
  from: z
    .string()
    .regex(/^entry-[1-9]\d{0,8}$/)
    .transform((from) => Number(from.slice('entry-'.length)) as EntryId)
    .optional()
    .catch(undefined),
})

/** The official answer from whose page somebody came to ask. Anything else is none, and stops nobody. */
export const entryIn = (fields: object): EntryId | undefined => fromEntry.parse(fields).from

/** A person came to the contact page: from an official answer, or from a search, which ended here then. */
export async function noteSupport(request: Request, context: Reading & Pick<RequestContext, 'searchLog'>) {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const [entry, { search }] = [entryIn(query), searchEnd.parse(query)]
  if ((!entry && !search) || isbot(request.headers.get('user-agent'))) return
  context.searchLog.ended(search, 'support', context.now())
  if (entry) context.ledger.visited(entry, 'support', await visitorFrom(request, context))
}
