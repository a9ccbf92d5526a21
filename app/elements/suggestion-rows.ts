import { build } from './build.ts'
import { icon } from './icon.ts'
import { leaveTrail } from './search-trail.ts'

export interface Suggestion {
  kind: 'question' | 'entry'
  title: string
  path: string
  language: string
  solved: boolean
  /** The app shows exactly what was typed. */
  exact: boolean
}

/** Leads to a thread or an official answer. */
export function suggestionRow(
  { kind, title, path, language, solved, exact }: Suggestion,
  typed: string,
  labels: DOMStringMap,
): HTMLElement {
  const isOfficial = kind === 'entry'
  const state = exact ? labels.exact : isOfficial ? labels.official : solved ? labels.solved : ''
  const look = isOfficial ? 'state state-official' : 'state state-solved'
  const mark = state ? [build('span', { class: look }, icon(isOfficial ? 'seal' : 'check'), state)] : []
  const link = build(
    'a',
    { href: path },
    build('span', { lang: language, class: 'suggestion' }, title),
    ...mark,
  )
  link.addEventListener('click', () => leaveTrail(link.pathname, typed))
  return link
}

/** Does something here rather than lead anywhere: searches, or clears the list. */
export function pressRow(name: 'search' | 'clock' | 'close', text: string, press: () => void): HTMLElement {
  const row = build('div', {}, icon(name), build('span', { class: 'suggestion' }, text))
  row.addEventListener('click', press)
  return row
}

export function removeButton(label: string, press: () => void): HTMLElement {
  const button = build('button', { type: 'button', tabindex: '-1', 'aria-label': label }, icon('close'))
  button.addEventListener('click', press)
  return button
}
