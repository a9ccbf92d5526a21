import type { Language } from '#db/schema/types.ts'
import { catalogue as en } from './locales/en/index.ts'
import { catalogue as zh } from './locales/zh-CN/index.ts'
import { createTranslate, type Translate } from './translate.ts'

const translators: Record<Language, Translate> = {
  en: createTranslate('en', en),
  'zh-CN': createTranslate('zh-CN', zh),
}

export const translateTo = (locale: Language): Translate => translators[locale]
