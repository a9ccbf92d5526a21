import { build } from './build.ts'
import { onSettledInput } from './composition.ts'

const PAUSE_MS = 250
/** More would push the form itself out of sight. */
const SHOWN = 5

interface Suggestion {
  kind: 'question' | 'entry'
  title: string
  path: string
  language: string
  solved: boolean
  solvedItPath: string
}

/** Under the title of the ask form: what was asked before, while one types. Sent as POST, so that nothing
 *  keeps the words; a newer request cancels the older one. */
export class SimilarQuestions extends HTMLElement {
  #stop: (() => void)[] = []
  #request: AbortController | undefined

  connectedCallback() {
    const { title, body } = this.#fields()
    if (!title) return
    const look = () => void this.#look()
    this.#stop = [title, body].flatMap((field) => (field ? [onSettledInput(field, PAUSE_MS, look)] : []))
  }

  disconnectedCallback() {
    for (const stop of this.#stop) stop()
    this.#request?.abort()
  }

  #fields() {
    const form = this.closest('form')
    return {
      title: form?.querySelector<HTMLInputElement>('input[name=title]'),
      body: form?.querySelector<HTMLTextAreaElement>('textarea[name=body]'),
    }
  }

  async #look() {
    this.#request?.abort()
    this.#request = new AbortController()
    const { signal } = this.#request
    const { title, body } = this.#fields()
    const draft = new URLSearchParams({ title: title?.value ?? '', body: body?.value ?? '' })
    try {
      const response = await fetch('/questions/similar', { method: 'POST', body: draft, signal })
      if (response.ok) this.#show((await response.json()) as Suggestion[], title?.value ?? '')
    } catch {
      // Aborted by newer words, or offline: the form works without suggestions.
    }
  }

  #show(suggestions: Suggestion[], phrase: string) {
    if (suggestions.length === 0) return this.replaceChildren()
    const list = build(
      'ul',
      {},
      ...suggestions.slice(0, SHOWN).map((suggestion) => this.#row(suggestion, phrase)),
    )
    const heading = build('h2', {}, this.dataset.heading ?? '')
    this.replaceChildren(build('section', { class: 'card similar', role: 'status' }, heading, list))
  }

  #row(suggestion: Suggestion, phrase: string) {
    const { path, title, language, kind, solved } = suggestion
    const link = build('a', { href: path, target: '_blank', rel: 'noreferrer', lang: language }, title)
    const words = kind === 'entry' ? this.dataset.official : solved ? this.dataset.solved : ''
    const look = kind === 'entry' ? 'state official' : 'state solved'
    const state = build('span', { class: look }, words ?? '')
    const button = build(
      'button',
      { type: 'button', class: 'button button-plain button-s' },
      this.dataset.solvedIt ?? '',
    )
    const row = build('li', {}, build('div', {}, link, ' ', state), button)
    button.addEventListener('click', () => void this.#solvedIt(suggestion, phrase, row))
    return row
  }

  /** The visit ends here: it is counted, and the words help the next one. */
  async #solvedIt({ solvedItPath, path }: Suggestion, phrase: string, row: HTMLElement) {
    const said = new URLSearchParams({ value: 'yes', phrase })
    await fetch(solvedItPath, { method: 'POST', body: said, redirect: 'manual' }).catch(() => undefined)
    row.append(build('span', { class: 'hint', role: 'status' }, this.dataset.thanks ?? ''))
    location.assign(path)
  }
}
