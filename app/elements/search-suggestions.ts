import { asCombobox } from './combobox.ts'
import { keepSearch } from './recent-searches.ts'

/** In a search form: what Suggesting does, whose code is fetched when somebody goes to the box, not before. */
export class SearchSuggestions extends HTMLElement {
  #stop: () => void = () => undefined

  connectedCallback() {
    const input = this.closest('form')?.querySelector<HTMLInputElement>('input[name=q]')
    if (!input) return
    const life = new AbortController()
    const { signal } = life
    this.#stop = () => life.abort()
    asCombobox(input)
    const begin = () =>
      void import('./suggesting.ts').then(
        ({ Suggesting }) => signal.aborted || new Suggesting(this, input, signal),
        () => undefined, // offline: the form searches without suggestions
      )
    // Whoever is fast sends the form before that code is there.
    input.form?.addEventListener('submit', () => keepSearch(input.value.trim()), { signal })
    if (document.activeElement === input) begin()
    else input.addEventListener('focus', begin, { once: true, signal })
  }

  disconnectedCallback() {
    this.#stop()
  }
}
