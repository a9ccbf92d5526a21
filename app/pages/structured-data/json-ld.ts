import type { Translate } from '~/i18n/translate.ts'

/** schema.org data as JSON-LD. What is undefined is left out of the JSON. */
export type JsonLd = { [property: string]: unknown } & { '@type': string }

/** What names and addresses in it are made with. */
export interface Naming {
  /** Scheme, host and port. */
  origin: string
  t: Translate
}

export const CONTEXT = 'https://schema.org'

/** About what search engines show of a page's description. */
export const DESCRIPTION_LENGTH = 160
