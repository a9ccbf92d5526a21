import { build } from './build.ts'
import { onSettledInput } from './composition.ts'
import { OptionList } from './option-list.ts'
import { forgetSearch, forgetSearches, keepSearch, recentSearches } from './recent-searches.ts'
import { maySend } from './secret-check.ts'
import { pressRow, removeButton, type Suggestion, suggestionRow } from './suggestion-rows.ts'

const PAUSE_MS = 120
/** One Han, kana or hangul character, or two of any others: less tells nothing (MIN_TYPED of the server). */
const TELLING = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|\S.*\S/u

/** In a search form: what may be meant while one types, and before that what was searched for on this device. Sent
 *  as POST, so that nothing keeps the words; a newer request cancels the older one. */
export class SearchSuggestions extends HTMLElement {
  #input: HTMLInputElement | undefined
  #options: OptionList | undefined
  #request: AbortController | undefined
  #stop: () => void = () => undefined
  /** What the form was sent with: it needs no suggestions any more. */
  #sent = ''

  connectedCallback() {
    const form = this.closest('form')
    const input = form?.querySelector<HTMLInputElement>('input[name=q]')
    if (!form || !input) return
    const life = new AbortController()
    const { signal } = life
    this.#input = input
    this.#sent = input.value.trim()
    this.#options = new OptionList(input, 'suggestions')
    this.#options.listen(signal)
    this.append(this.#options.popup)
    const stop = onSettledInput(input, PAUSE_MS, () => void this.#look())
    input.addEventListener('focus', () => this.#text || this.#showRecent(), { signal })
    input.addEventListener('keydown', this.#onKey, { signal })
    form.addEventListener('submit', this.#onSubmit, { signal })
    this.#stop = () => {
      stop()
      life.abort()
    }
  }

  disconnectedCallback() {
    this.#stop()
    this.#request?.abort()
    this.#options?.popup.remove()
  }

  get #text() {
    return this.#input?.value.trim() ?? ''
  }

  async #look() {
    this.#request?.abort()
    const text = this.#text
    if (text === '') return this.#showRecent()
    if (text === this.#sent || !TELLING.test(text)) return this.#options?.close()
    if (!(await maySend(text)) || text !== this.#text) return this.#options?.close()
    const kind = this.closest('form')?.querySelector<HTMLInputElement>('input[name=kind]')?.value ?? ''
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
    const rows = suggestions.map((suggestion) => suggestionRow(suggestion, typed, this.dataset))
    this.#options?.show(
      [...rows, pressRow('search', search, () => this.#search(typed))],
      this.#label('label'),
    )
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
    this.#options?.show(rows.length > 0 ? [...rows, clear] : [], this.#label('recent'), {
      before: [build('p', { class: 'hint' }, this.#label('recentTitle'))],
      beside: [build('div', { class: 'removes' }, ...removes)],
    })
  }

  #label = (name: string, query = '') => (this.dataset[name] ?? '').replace('{query}', () => query)

  #search(text: string) {
    if (!this.#input) return
    this.#input.value = text
    this.#input.form?.requestSubmit()
  }

  /** ↓ opens again what was closed; Delete removes the recent search that is active. */
  #onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' && !this.#options?.isOpen) {
      this.#sent = ''
      void this.#look()
    }
    const active = this.#options?.active
    if (event.key !== 'Delete' || this.#text !== '' || !active) return
    const text = recentSearches()[[...(active.parentElement?.children ?? [])].indexOf(active)]
    if (text === undefined) return
    forgetSearch(text)
    this.#showRecent()
  }

  #onSubmit = () => {
    this.#request?.abort()
    this.#sent = this.#text
    keepSearch(this.#text)
    this.#options?.close()
  }
}
