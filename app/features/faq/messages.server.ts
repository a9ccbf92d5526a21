import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { faqMessages } from '#db/schema/index.ts'
import { languageOfText } from '../posts/language.ts'
import { type AppMessage, messageKey } from './messages.ts'

/** What the app shows, all of it anew. One that two versions show stands there twice. */
export async function setMessages(tx: Tx, entryId: EntryId, messages: readonly AppMessage[]) {
  await tx.delete(faqMessages).where(eq(faqMessages.entryId, entryId))
  const rows = messages.map(({ text, appVersion }, position) => ({
    ...{ entryId, position, text, key: messageKey(text), appVersion },
    language: languageOfText(text) ?? ('en' as const),
  }))
  if (rows.length > 0) await tx.insert(faqMessages).values(rows)
}
