import type { Language } from '#db/schema/types.ts'
import { isLanguage } from './locale.ts'
import { createTranslate, type Translate } from './translate.ts'
import type { AnyCatalogue, Message } from './types.ts'

type Room = Record<Language, () => Promise<Record<string, Partial<Record<string, Message>>>>>

/** What the pages of this document have needed so far. The server has the whole catalogue: catalogues.server.ts. */
const messages: Partial<Record<string, Message>> = {}

/** Loads the messages of `room` in the page's language: a module in rooms/ waits for this, and so does whoever imports
 *  that module. */
export async function addMessages(room: Room): Promise<void> {
  for (const noun of Object.values(await room[pageLanguage()]())) Object.assign(messages, noun)
}

/** Of a browser. A page imports the rooms of what it says, so that nothing else can be asked for. */
export const pageTranslate = (): Translate => createTranslate(pageLanguage(), messages as AnyCatalogue)

/** It only changes with the whole document. */
function pageLanguage(): Language {
  const { lang } = document.documentElement
  return isLanguage(lang) ? lang : 'en'
}
