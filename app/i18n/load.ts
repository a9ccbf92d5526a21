import type { Language } from '#db/schema/types.ts'
import { createTranslate, type Translate } from './translate.ts'

/** In the browser only the page's own language is loaded. */
export async function loadTranslate(locale: Language): Promise<Translate> {
  const { catalogue } =
    locale === 'en' ? await import('./locales/en/index.ts') : await import('./locales/zh-CN/index.ts')
  return createTranslate(locale, catalogue)
}
