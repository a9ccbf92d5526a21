import type { Language } from '#db/schema/types.ts'

/** The language of an entry's twin. */
export const otherLanguage = (language: Language): Language => (language === 'en' ? 'zh-CN' : 'en')
