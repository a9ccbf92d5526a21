import type { ReadDb } from '#db/client.server.ts'
import { appliesToLines } from '~/features/faq/applies-to.ts'
import { type EntryView, entryBySlug } from '~/features/faq/entry.view.server.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import { formatDate } from '~/i18n/format.ts'
import { addressAt } from '../addresses.ts'
import { document, link, list, literal } from './markup.ts'
import { memberLink, type Writing } from './writers.ts'

/** A published official answer, whoever asks, in its own language: of one address there is one text.
 *  @throws AppError `faq.not_found` 404 */
export async function entryMarkdown(read: ReadDb, slug: string, origin: string) {
  const found = await entryBySlug(read, null, slug, 'en')
  const { language } = found
  const entry = language === 'en' ? found : await entryBySlug(read, null, slug, language)
  const writing = { origin, t: translateTo(language) }
  const { t } = writing
  const text = document([
    `# ${literal(entry.title)}`,
    list(aboutEntry(entry, writing)),
    entry.steps.length > 0 && `## ${t('help.check_first')}`,
    entry.steps.map((step, index) => `${index + 1}. ${literal(step)}`).join('\n'),
    entry.messages.length > 0 && `## ${t('help.messages')}`,
    list(entry.messages.map(({ text }) => literal(text))),
    entry.body,
  ])
  return { category: entry.category.slug, slug: entry.slug, path: entry.path, text }
}

function aboutEntry(entry: EntryView, writing: Writing): string[] {
  const { origin, t } = writing
  const { needsReview } = entry
  return [
    t('help.official'),
    t('machines.address', { url: `<${addressAt(origin, entry.path)}>` }),
    ...verified(entry, writing),
    ...(needsReview ? [t('help.being_checked', { date: formatDate(needsReview.since, t.locale) })] : []),
    ...sourceOf(entry, writing),
    ...appliesToLines(entry.appliesTo, t).map(literal),
  ]
}

function verified({ verifiedAt, verifiedBy }: EntryView, { t }: Writing): string[] {
  if (!verifiedAt) return []
  const date = formatDate(verifiedAt, t.locale)
  return [
    verifiedBy
      ? t('help.verified_by', { date, team: literal(verifiedBy) })
      : t('help.verified_by_us', { date }),
  ]
}

function sourceOf({ source, origin, document: written }: EntryView, writing: Writing): string[] {
  const { t } = writing
  if (source) {
    const name = source.author ? memberLink(source.author, writing) : null
    const answer = name ? t('help.answer_of', { name }) : t('help.answer_of_member')
    const thread = source.path ? [link(source.title, addressAt(writing.origin, source.path))] : []
    return [t('help.source', { answer, revision: source.revision }), ...thread]
  }
  if (origin === 'community') return [t('help.from_community')]
  const by = t(origin === 'staff' ? 'help.by_staff' : 'help.imported')
  return written ? [by, t('help.document', { document: literal(written) })] : [by]
}
