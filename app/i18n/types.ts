import type { catalogue } from './locales/en/index.ts'

/** English says which messages there are; every other language carries exactly these. */
export type Catalogue = typeof catalogue
export type MessageKey = keyof Catalogue

/** Chosen by `count` as the language's plural rules say; Chinese has `other` only. */
export interface Plural {
  readonly one?: string
  readonly other: string
}
export type Message = string | Plural

/** What a translation of a part of the catalogue must be: the same keys, plurals where it has plurals. */
export type TranslationOf<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends string ? string : Plural
}
export type AnyCatalogue = TranslationOf<Catalogue>

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never
type NamesOf<Entry> = Entry extends string
  ? Names<Entry>
  : Entry extends { other: infer Other extends string }
    ? Names<Other> | 'count'
    : never

export type ParamNames<Key extends MessageKey> = NamesOf<Catalogue[Key]>
export type Params = Record<string, string | number>
/** The parameters of `t`: none where the message has no placeholder. */
export type ArgumentsOf<Key extends MessageKey> = [ParamNames<Key>] extends [never]
  ? []
  : [params: Record<ParamNames<Key>, string | number>]
