import type { Language } from '#db/schema/types.ts'
import { createTranslate, type Translate } from './translate.ts'
import type { AnyCatalogue } from './types.ts'

/** In the browser only the page's own language is loaded, and what only staff come to see by staff alone. */
export async function loadTranslate(locale: Language, reader: 'staff' | 'anybody'): Promise<Translate> {
  const [{ site }, { staff }] = await Promise.all([
    SITE[locale](),
    reader === 'staff' ? STAFF[locale]() : { staff: {} },
  ])
  // Nobody else gets a page that has the other messages on it.
  return createTranslate(locale, { ...site, ...staff } as AnyCatalogue)
}

const SITE = {
  en: () => import('./locales/en/site.ts'),
  'zh-CN': () => import('./locales/zh-CN/site.ts'),
}
const STAFF = {
  en: () => import('./locales/en/staff.ts'),
  'zh-CN': () => import('./locales/zh-CN/staff.ts'),
}
