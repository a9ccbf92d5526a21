import { addressAt } from '~/pages/addresses.ts'
import type { Head } from '~/ui/head.ts'
import type { RequestContext } from './context.ts'

interface Described {
  title: string | undefined
  description?: string
  /** With the choices that make the page another one, and none that only say how a reader got there. Null for what is
   *  to be in no index. */
  path: string | null
}

/** The head of a page that lists or does something, in the reader's language. */
export const pageHead = (
  { config, locale }: Pick<RequestContext, 'config' | 'locale'>,
  { path, ...described }: Described,
): Head => ({
  ...described,
  canonical: path === null ? null : addressAt(config.origin, path),
  kind: 'website',
  language: locale,
})
