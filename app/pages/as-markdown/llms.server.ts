import type { ReadDb } from '#db/client.server.ts'
import { categories, type EntryLink, entriesByCategory } from '~/features/faq/help.view.server.ts'
import { siteName } from '~/ui/site-name.ts'
import { addressAt } from '../addresses.ts'
import { document, link, list, literal } from './markup.ts'
import { markdownPath } from './paths.ts'
import type { Writing } from './writers.ts'

/** The official answers as a list for language models (llmstxt.org), in one language as far as there are any. */
export async function llmsText(read: ReadDb, { origin, t }: Writing): Promise<string> {
  const byCategory = await entriesByCategory(read, t.locale)
  const item = ({ title, path }: EntryLink) => link(title, addressAt(origin, markdownPath(path)))
  const sections = (await categories(read, t.locale)).flatMap(({ id, name }) => {
    const entries = byCategory.get(id) ?? []
    return entries.length > 0 ? [`## ${literal(name)}`, list(entries.map(item))] : []
  })
  return document([
    `# ${literal(siteName())}`,
    `> ${t('help.lead')}`,
    t('machines.llms_markdown'),
    t('machines.llms_search', { url: `<${origin}/api/v1/openapi.json>` }),
    ...sections,
  ])
}
