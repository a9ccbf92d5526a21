import { asc, eq, inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { listColumn } from '#db/list-column.server.ts'
import { faqEntries, faqMessages } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'

/** As the app shows it. */
export interface MessageView {
  text: string
  language: Language
  /** Null = whatever the version. */
  appVersion: string | null
}

const { text, language, appVersion } = faqMessages

/** What the app shows where an entry helps, in its order, as a column beside it. */
export const messagesIn = (read: ReadDb) =>
  listColumn<MessageView>(
    read
      .select({ text, language, appVersion })
      .from(faqMessages)
      .where(eq(faqMessages.entryId, faqEntries.id))
      .orderBy(asc(faqMessages.position)),
  )

/** What the app shows where these entries help, each in its order. */
export async function messagesOf(read: ReadDb, ids: EntryId[]): Promise<Map<EntryId, MessageView[]>> {
  const messages = new Map<EntryId, MessageView[]>()
  if (ids.length === 0) return messages
  const rows = await read
    .select({ entryId: faqMessages.entryId, text, language, appVersion })
    .from(faqMessages)
    .where(inArray(faqMessages.entryId, ids))
    .orderBy(asc(faqMessages.entryId), asc(faqMessages.position))
  for (const { entryId, ...message } of rows)
    messages.set(entryId, [...(messages.get(entryId) ?? []), message])
  return messages
}
