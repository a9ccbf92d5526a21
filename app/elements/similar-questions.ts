import { build } from './build.ts'
import { onSettledInput } from './composition.ts'
import { draftIsDone } from './draft.ts'
import { icon } from './icon.ts'
import { maySend } from './secret-check.ts'

const PAUSE_MS = 250
/** More would push the form itself out of sight. */
const SHOWN = 5
/** The server takes no longer phrase. */
const MAX_PHRASE = 200

interface Suggestion {
  kind: 'question' | 'entry' | 'incident'
  title: string
  path: string
  language: string
  solved: boolean
  endPath: string
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
      tags: form?.querySelector<HTMLInputElement>('input[name=tags]'),
    }
  }

  async #look() {
    this.#request?.abort()
    this.#request = new AbortController()
    const { signal } = this.#request
    const { title, body, tags } = this.#fields()
    const [text = '', details = '', chosen = ''] = [title?.value, body?.value, tags?.value]
    if (!(await maySend(text, details, chosen)) || signal.aborted) return
    const draft = new URLSearchParams({ title: text, body: details, tags: chosen })
    try {
      const response = await fetch('/questions/similar', { method: 'POST', body: draft, signal })
      if (response.ok) this.#show((await response.json()) as Suggestion[], text)
    } catch {
      // Aborted by newer words, or offline: the form works without suggestions.
    }
  }

  #show(found: Suggestion[], phrase: string) {
    const suggestions = found.filter(({ path }) => !this.#isListed(path)).slice(0, SHOWN)
    leaveToTheList(suggestions)
    if (suggestions.length === 0) return this.replaceChildren()
    const list = build('ul', {}, ...suggestions.map((suggestion) => this.#row(suggestion, phrase)))
    const heading = build('h2', {}, this.dataset.heading ?? '')
    this.replaceChildren(build('section', { class: 'card similar', role: 'status' }, heading, list))
  }

  /** By the server, for the words that were sent to it. */
  #isListed = (path: string) =>
    this.parentElement?.querySelector(`:scope > .similar [href="${path}"]`) != null

  #row(suggestion: Suggestion, phrase: string) {
    const { path, title, language, kind, solved } = suggestion
    const link = build('a', { href: path, target: '_blank', rel: 'noreferrer', lang: language }, title)
    const button = build(
      'button',
      { type: 'button', class: 'button button-plain button-s' },
      (kind === 'incident' ? this.dataset.too : this.dataset.solvedIt) ?? '',
    )
    button.addEventListener('click', () => void this.#end(suggestion, phrase))
    return build('li', {}, build('div', {}, link, ' ', ...this.#state(kind, solved)), button)
  }

  #state(kind: Suggestion['kind'], solved: boolean): HTMLElement[] {
    const { official = '', solved: isSolved = '', incident = '' } = this.dataset
    if (kind === 'incident') return [build('span', { class: 'state warn' }, icon('alert'), incident)]
    if (kind === 'entry') return [build('span', { class: 'state state-official' }, icon('seal'), official)]
    return solved ? [build('span', { class: 'state state-solved' }, icon('check'), isSolved)] : []
  }

  /** The visit ends here: it is counted, and the words help the next one. */
  async #end({ kind, endPath, path, title, language }: Suggestion, phrase: string) {
    const form = this.closest('form')
    if (!form) return
    const words = [...phrase].slice(0, MAX_PHRASE).join('')
    const said = new URLSearchParams({ value: 'yes', phrase: words })
    await fetch(endPath, { method: 'POST', body: said, redirect: 'manual' }).catch(() => undefined)
    draftIsDone(form)
    form.hidden = true
    const thanks = build(
      'section',
      { class: 'card ask-ended', tabindex: '-1' },
      build('h2', {}, (kind === 'incident' ? this.dataset.counted : this.dataset.thanks) ?? ''),
      build('p', {}, build('a', { href: path, lang: language }, title)),
      build('p', {}, build('a', { href: '/' }, this.dataset.home ?? '')),
      this.#goOn(form),
    )
    form.before(thanks)
    thanks.focus()
  }

  /** Pressed by mistake, or not solved after all: everything typed is still there. */
  #goOn(form: HTMLFormElement) {
    const button = build('button', { type: 'button', class: 'button-link' }, this.dataset.goOn ?? '')
    button.addEventListener('click', () => {
      button.parentElement?.remove()
      form.hidden = false
      form.querySelector<HTMLInputElement>('input[name=title]')?.focus()
    })
    return button
  }
}

/** A known incident stands above the form as well: "I have this too" is offered once. */
function leaveToTheList(suggestions: Suggestion[]) {
  const offered = suggestions.map(({ endPath }) => endPath)
  for (const form of document.querySelectorAll('.incident-banner form'))
    form.toggleAttribute('data-offered', offered.includes(form.getAttribute('action') ?? ''))
}
