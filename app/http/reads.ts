import { LANGUAGES, type Language } from '#db/schema/types.ts'

/** "Chinese too" of the lists, remembered on the device. Part of the key of public pages, as the language is. */
export const READS = ['own', 'all'] as const
export type Reads = (typeof READS)[number]

export const READS_COOKIE = 'reads'

/** Whose questions lists show: the reader's language, or all. */
export const languagesRead = (cookie: string | undefined, locale: Language): Language[] =>
  cookie === 'all' ? [...LANGUAGES] : [locale]
