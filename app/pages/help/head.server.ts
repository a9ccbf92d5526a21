import { firstSentence } from '~/markdown/excerpt.ts'
import type { Head } from '~/ui/head.ts'
import { addressAt } from '../addresses.ts'
import { entryText } from '../structured-data/entry-data.ts'
import { DESCRIPTION_LENGTH } from '../structured-data/json-ld.ts'
import type { EntryPage } from './help.server.ts'

/** Drafts are for staff, and in no index. */
export const entryHead = (page: EntryPage, origin: string): Head => ({
  title: page.entry.title,
  description: firstSentence(entryText(page), DESCRIPTION_LENGTH),
  canonical: page.entry.state === 'published' ? addressAt(origin, page.entry.path) : null,
  kind: 'article',
  language: page.entry.language,
  alternates: [page.entry, page.twin].flatMap((entry) =>
    entry?.state === 'published' ? [{ language: entry.language, href: addressAt(origin, entry.path) }] : [],
  ),
})
