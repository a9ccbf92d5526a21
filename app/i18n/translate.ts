import type { Language } from '#db/schema/types.ts'
import { formatNumber } from './format.ts'
import type { AnyCatalogue, ArgumentsOf, Message, MessageKey, Params } from './types.ts'

/** `t('questions.answers', { count: 3 })`. Numbers are written as the language writes them: pass an id or a
 *  year as a string. */
export interface Translate {
  <Key extends MessageKey>(key: Key, ...args: ArgumentsOf<Key>): string
  readonly locale: Language
  /** For keys that are only known while running, error codes above all. Undefined = there is no such message. */
  loose(key: string, params?: Params): string | undefined
}

export function createTranslate(locale: Language, catalogue: AnyCatalogue): Translate {
  const plurals = new Intl.PluralRules(locale)
  const messages: Partial<Record<string, Message>> = catalogue
  const loose = (key: string, params?: Params) => {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined
    if (message === undefined) return undefined
    const text = choose(message, plurals, params)
    return params ? fill(text, params, locale) : text
  }
  const translate = <Key extends MessageKey>(key: Key, ...args: ArgumentsOf<Key>) => {
    const [params]: readonly Params[] = args
    return loose(key, params) ?? key
  }
  return Object.assign(translate, { locale, loose })
}

/** The text of an AppError's code. */
export const errorMessage = (t: Translate, code: string, params?: Params) =>
  t.loose(`errors.${code}`, params) ?? t('errors.unknown')

function choose(message: Message, plurals: Intl.PluralRules, params: Params | undefined) {
  if (typeof message === 'string') return message
  const form = plurals.select(Number(params?.count))
  return (form === 'one' ? message.one : undefined) ?? message.other
}

const PLACEHOLDER = /\{(\w+)\}/g

function fill(text: string, params: Params, locale: Language) {
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const value = params[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? formatNumber(value, locale) : value
  })
}

/** A text in pieces, for messages with links or marks inside: odd pieces are names of placeholders. */
export const piecesOf = (text: string) => text.split(PLACEHOLDER)
