import type { IncomingMessage } from 'node:http'
import { LANGUAGES, type Language } from '#db/schema/types.ts'
import { defaultLanguage, offeredLanguages } from '~/features/site/settings.server.ts'
import { chooseLocale } from '~/i18n/locale.ts'
import { THEMES } from '~/ui/theme.ts'
import { READS } from '../reads.ts'
import { isApi } from './kept.ts'

/** What a visitor asks for, as far as the page may depend on it. */
export interface Asked {
  key: string
  path: string
  /** In the order of its names, each there once. */
  query: [name: string, value: string][]
  /** The request that the page is made for, instead of anybody's own: nothing else of theirs can get in. */
  headers: Record<string, string>
}

/** The choices that a page is made by; with any other cookie it may be somebody's. */
const CHOICES: Record<string, readonly string[]> = { lang: LANGUAGES, theme: THEMES, reads: READS }

/** Undefined for whatever may not be answered with a page that was made for all. */
export function askedBy(incoming: IncomingMessage): Asked | undefined {
  if (!isPlainRead(incoming)) return undefined
  const [path = '', search] = splitOnce(incoming.url ?? '', '?')
  const query = search === undefined ? [] : queryOf(search)
  const headers: Asked['headers'] | undefined = isApi(path) ? {} : variantOf(incoming.headers)
  if (!PLAIN_PATH.test(path) || !query || !headers) return undefined
  const own = query.length === 0 ? path : `${path}?${new URLSearchParams(query)}`
  return { key: `${headers.cookie ?? ''} ${own}`, path, query, headers }
}

const isPlainRead = ({ method, headers }: IncomingMessage) =>
  (method === 'GET' || method === 'HEAD') &&
  headers.authorization === undefined &&
  headers['content-length'] === undefined &&
  headers['transfer-encoding'] === undefined

/** An address of this host, as browsers write one: `..` they have resolved. */
const PLAIN_PATH = /^\/(?!\/)(?!.*\/(?:\.|%2e){1,2}(?:\/|$))[\w.~!$&'()*+,;=:@%/-]*$/i

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** Undefined when a name comes twice or says nothing: no page of ours leads there. */
function queryOf(search: string): Asked['query'] | undefined {
  const query = [...new URLSearchParams(search)].sort(([one], [other]) => (one < other ? -1 : 1))
  const names = new Set(query.map(([name]) => name))
  return names.size < query.length || query.some(([, value]) => value === '') ? undefined : query
}

/** What the reader chose, written in one way. Undefined: another cookie came along. */
function variantOf({ cookie, 'accept-language': wishes }: IncomingMessage['headers']) {
  const chosen: Record<string, string> = {}
  if (cookie !== undefined && !takeChoices(cookie, chosen)) return undefined
  const offer = { offered: offeredLanguages.value, fallback: defaultLanguage.value }
  const lang: Language = chooseLocale(chosen.lang, undefined, wishes, offer)
  return { cookie: `lang=${lang}; theme=${chosen.theme ?? 'system'}; reads=${chosen.reads ?? 'own'}` }
}

function takeChoices(header: string, chosen: Record<string, string>): boolean {
  return header.split(';').every((part) => {
    const [name, value = ''] = splitOnce(part.trim(), '=')
    const isChoice = Object.hasOwn(CHOICES, name) && CHOICES[name]?.includes(value) && !(name in chosen)
    if (isChoice) chosen[name] = value
    return isChoice
  })
}
