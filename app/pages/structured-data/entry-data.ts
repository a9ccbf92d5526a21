import { changedAt } from '~/features/faq/changed-at.ts'
import { textOfHtml } from '~/markdown/html-text.ts'
import { addressAt } from '../addresses.ts'
import type { EntryPage } from '../help/help.server.ts'
import { person, site } from './authors.ts'
import { CONTEXT, type JsonLd, type Naming } from './json-ld.ts'

/** An official answer as Google documents articles, pages of questions that the site itself answers, and the place
 *  in the site: developers.google.com/search/docs/appearance/structured-data/{article,faqpage,breadcrumb} */
export function entryData(page: EntryPage, naming: Naming) {
  return { '@context': CONTEXT, '@graph': [article(page, naming), faqPage(page), breadcrumbs(page, naming)] }
}

function article({ entry }: EntryPage, naming: Naming): JsonLd {
  const { source, publishedAt, updatedAt } = entry
  const url = addressAt(naming.origin, entry.path)
  return {
    '@type': 'Article',
    headline: entry.title,
    url,
    mainEntityOfPage: url,
    inLanguage: entry.language,
    datePublished: (publishedAt ?? updatedAt).toISOString(),
    dateModified: changedAt(entry).toISOString(),
    author: source?.author ? person(source.author, naming) : site(naming),
    publisher: site(naming),
    isBasedOn: source?.path ? addressAt(naming.origin, source.path) : undefined,
  }
}

function faqPage(page: EntryPage): JsonLd {
  const text = entryText(page)
  const { title, language } = page.entry
  const answer = { '@type': 'Answer', text }
  return {
    '@type': 'FAQPage',
    inLanguage: language,
    mainEntity: [{ '@type': 'Question', name: title, acceptedAnswer: answer }],
  }
}

/** In the order of the page. */
export const entryText = ({ entry, openingHtml }: EntryPage) =>
  [textOfHtml(openingHtml), ...entry.stepsShown, textOfHtml(entry.bodyHtml)].filter(Boolean).join('\n')

function breadcrumbs({ entry }: EntryPage, { origin, t }: Naming): JsonLd {
  const places = [
    { name: t('shell.help'), path: '/help' },
    { name: entry.category.name, path: entry.category.path },
    { name: entry.title, path: entry.path },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: places.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: addressAt(origin, path),
    })),
  }
}
