import type { Translate } from '~/i18n/translate.ts'
import type { FormFields, Problem } from '~/ui/problem.ts'

/** What forms send beside what somebody typed. */
const UNTYPED =
  /^(?:token|search|from|next|back|intent|act|reply|value|likely|hideIn\[\]|revision|basedOn|credential|carried)$/

const LABELS = {
  title: 'ask.title_label',
  tags: 'ask.tags_label',
  displayName: 'accounts.display_name',
  about: 'accounts.about',
  picture_alt: 'pictures.alt',
} as const

/** Longer texts, whichever form they are of, are shown; the rest travels along unseen. */
const WORTH_SHOWING = 40
const isLong = (value: string) => value.length > WORTH_SHOWING || value.includes('\n')

/** What the fields are called that somebody typed into: who is to send the form again sees these.
 *  @param path where the form was sent */
export function typedFields(kept: FormFields, path: string, t: Translate): Record<string, string> {
  const typed = Object.entries(kept).flatMap(([name, values]) => {
    const key = labelOf(name, [values].flat(), path)
    return key ? [[name, t(key)]] : []
  })
  return Object.fromEntries(typed)
}

function labelOf(name: string, values: string[], path: string) {
  if (UNTYPED.test(name) || values.join('') === '') return undefined
  if (name === 'body') return labelOfBody(path)
  if (name.startsWith('facts[')) return 'ask.facts'
  if (Object.hasOwn(LABELS, name)) return LABELS[name as keyof typeof LABELS]
  return values.some(isLong) ? 'unsent.typed' : undefined
}

function labelOfBody(path: string) {
  if (path.endsWith('/answers')) return 'answers.yours'
  return path.endsWith('/comments') ? 'comments.label' : 'unsent.typed'
}

/** What it was that has not been done. */
export function unsentKind(labels: Record<string, string>, path: string): 'text' | 'vote' | 'follow' | 'act' {
  if (Object.keys(labels).length > 0) return 'text'
  if (path.endsWith('/vote')) return 'vote'
  return path.endsWith('/follow') ? 'follow' : 'act'
}

/** What a refused form carried, with what its page says of it. */
export function unsent(kept: FormFields, action: string, t: Translate): Partial<Problem> {
  const path = pathOf(action)
  const labels = typedFields(kept, path, t)
  return { kept, action, labels, unsent: t(`unsent.${unsentKind(labels, path)}`) }
}

export const pathOf = (action: string) => action.replace(/\?.*/s, '')
