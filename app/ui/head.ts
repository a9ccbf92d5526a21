import type { MetaDescriptor } from '@remix-run/react'
import type { Language } from '#db/schema/types.ts'
import { siteName } from './site-name.ts'
import { titled } from './titled.ts'

/** The same text in another language, under an address of its own. */
export interface Alternate {
  language: Language
  href: string
}

/** What a page says of itself to search engines and to whoever shows a link to it. Addresses are whole. */
export interface Head {
  title: string | undefined
  description?: string
  /** The one address of what is shown, whichever led here; none for what is to be in no index. */
  canonical: string | null
  /** `article` for one text, `website` for lists. */
  kind: 'article' | 'website'
  /** Of the title and the description. */
  language: Language
  /** This page and its twins. The interface's language is no address: pages without twins have no alternates. */
  alternates?: Alternate[]
  /** schema.org, as JSON-LD. */
  structured?: object | null
}

/** For `meta` of routes. */
export function headTags(head: Head | undefined): MetaDescriptor[] {
  if (!head) return titled(undefined)
  const { title, description, canonical, alternates = [], structured } = head
  return [
    ...titled(title),
    ...(description ? [{ name: 'description', content: description }] : []),
    canonical ? link('canonical', { href: canonical }) : { name: 'robots', content: 'noindex' },
    ...(alternates.length > 1 ? alternates.map(hreflang) : []),
    ...cardTags(head),
    ...(structured ? [{ 'script:ld+json': structured } as MetaDescriptor] : []),
  ]
}

/** For `meta`: the same as Markdown, for programs that read rather than look. */
export const markdownLink = (href: string) => link('alternate', { type: 'text/markdown', href })

const link = (rel: string, attributes: Record<string, string>) => ({ tagName: 'link', rel, ...attributes })

const hreflang = ({ language, href }: Alternate) => link('alternate', { hrefLang: language, href })

/** As Open Graph names them (ogp.me). */
const LOCALES: Record<Language, string> = { en: 'en_US', 'zh-CN': 'zh_CN' }

/** What chats and social sites show of a link: Open Graph, which X reads as well. */
function cardTags({ title, description, canonical, kind, language }: Head): MetaDescriptor[] {
  if (!canonical) return []
  const card = {
    'og:site_name': siteName(),
    'og:type': kind,
    'og:title': title ?? siteName(),
    'og:description': description,
    'og:url': canonical,
    'og:locale': LOCALES[language],
  }
  const properties = Object.entries(card).flatMap(([property, content]) =>
    content ? [{ property, content }] : [],
  )
  return [...properties, { name: 'twitter:card', content: 'summary' }]
}
