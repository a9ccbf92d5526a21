import { build } from './build.ts'
import { onSettledInput } from './composition.ts'
import { OptionList } from './option-list.ts'
import { forgetSearch, forgetSearches, recentSearches } from './recent-searches.ts'
import { maySend } from './secret-check.ts'
import { pressRow, removeButton, type Suggestion, suggestionRow } from './suggestion-rows.ts'

const PAUSE_MS = 120
/** One Han, kana or hangul character, or two of any others: less tells nothing (MIN_TYPED of the server). */
const TELLING = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|\S.*\S/u

/** What may be meant while one types into the search form around `host`, and before that what was searched for on this
 *  device. Sent as POST, so that nothing keeps the words; a newer request cancels the older one. */
export class Suggesting {
  readonly #host: HTMLElement
  readonly #input: HTMLInputElement
  readonly #options: OptionList
  #request: AbortController | undefined
  /** What the form was sent with: it needs no suggestions any more. */
  #sent: string

  /** Until `signal` says that the element is gone. Whoever is in the box by now gets what fits what is in it. */
  constructor(host: HTMLElement, input: HTMLInputElement, signal: AbortSignal) {
    this.#host = host
    this.#input = input
    this.#sent = input.defaultValue.trim()
    this.#options = new OptionList(input, 'suggestions')
    this.#options.listen(signal)
    host.append(this.#options.popup)
    const stop = onSettledInput(input, PAUSE_MS, () => void this.#look())
    signal.addEventListener('abort', () => {
      stop()
      this.#request?.abort()
      this.#options.popup.remove()
    })
    input.addEventListener('focus', () => this.#text || this.#showRecent(), { signal })
    input.addEventListener('keydown', this.#onKey, { signal })
    input.form?.addEventListener('submit', this.#onSubmit, { signal })
    if (document.activeElement === input && !this.#text) this.#showRecent()
  }

  get #text() {
    return this.#input.value.trim()
  }

  async #look() {
    this.#request?.abort()
    const text = this.#text
    if (text === '') return this.#showRecent()
    if (text === this.#sent || !TELLING.test(text)) return this.#options.close()
    if (!(await maySend(text)) || text !== this.#text) return this.#options.close()
    const kind = this.#input.form?.querySelector<HTMLInputElement>('input[name=kind]')?.value ?? ''
    this.#request = new AbortController()
    const { signal } = this.#request
    try {
      const body = new URLSearchParams({ q: text, kind })
      const response = await fetch('/search/suggest', { method: 'POST', body, signal })
      if (response.ok) this.#show((await response.json()) as Suggestion[], text)
    } catch {
      // Cancelled by newer words, or offline: the form searches without suggestions.
    }
  }

  #show(suggestions: Suggestion[], typed: string) {
    if (document.activeElement !== this.#input) return
    const search = this.#label('search', typed)
    const rows = suggestions.map((suggestion) => suggestionRow(suggestion, typed, this.#host.dataset))
    this.#options.show([...rows, pressRow('search', search, () => this.#search(typed))], this.#label('label'))
  }

  #showRecent() {
    const recent = recentSearches()
    const forgetting = (forget: () => void) => () => {
      forget()
      this.#showRecent()
    }
    const rows = recent.map((text) => pressRow('clock', text, () => this.#search(text)))
    const removes = recent.map((text) =>
      removeButton(
        this.#label('remove', text),
        forgetting(() => forgetSearch(text)),
      ),
    )
    const clear = pressRow('close', this.#label('clear'), forgetting(forgetSearches))
    this.#options.show(rows.length > 0 ? [...rows, clear] : [], this.#label('recent'), {
      before: [build('p', { class: 'hint' }, this.#label('recentTitle'))],
      beside: [build('div', { class: 'removes' }, ...removes)],
    })
  }

  #label = (name: string, query = '') => (this.#host.dataset[name] ?? '').replace('{query}', () => query)

  #search(text: string) {
    this.#input.value = text
    this.#input.form?.requestSubmit()
  }

  /** ↓ opens again what was closed; Delete removes the recent search that is active. */
  #onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' && !this.#options.isOpen) {
      this.#sent = ''
      void this.#look()
    }
    const active = this.#options.active
    if (event.key !== 'Delete' || this.#text !== '' || !active) return
    const text = recentSearches()[[...(active.parentElement?.children ?? [])].indexOf(active)]
    if (text === undefined) return
    forgetSearch(text)
    this.#showRecent()
  }

  #onSubmit = () => {
    this.#request?.abort()
    this.#sent = this.#text
    this.#options.close()
  }
}
