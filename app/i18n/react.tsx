import { createContext, Fragment, type ReactNode, useContext } from 'react'
import { piecesOf, type Translate } from './translate.ts'
import type { MessageKey, ParamNames } from './types.ts'

const TranslateContext = createContext<Translate | null>(null)

export const TranslateProvider = TranslateContext.Provider

export function useT(): Translate {
  const t = useContext(TranslateContext)
  if (!t) throw new Error('useT() outside <TranslateProvider>')
  return t
}

export const useLocale = () => useT().locale

/** A message with elements in it: `<Message id="faq.from" values={{ answer: <a …>…</a> }} />`. */
export function Message<Key extends MessageKey>(props: {
  id: Key
  values: Record<ParamNames<Key>, ReactNode>
}) {
  const values: Partial<Record<string, ReactNode>> = props.values
  const { count } = values
  const text = useT().loose(props.id, typeof count === 'number' ? { count } : {}) ?? props.id
  return piecesOf(text).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one message never change places
    <Fragment key={index}>{index % 2 === 1 ? values[piece] : piece}</Fragment>
  ))
}
