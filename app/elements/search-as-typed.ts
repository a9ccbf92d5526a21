import { onSettledInput } from './composition.ts'

const PAUSE_MS = 250

/** Around a search form of a page with React, and what it found: the form is sent a pause after the last input, and
 *  newer words cancel older ones. Arrows lead from the words to the buttons of the results and back. */
export class SearchAsTyped extends HTMLElement {
  #input: HTMLInputElement | null = null
  #stop: () => void = () => undefined

  connectedCallback() {
    this.#input = this.querySelector('input[type=search]')
    if (!this.#input) return
    this.#stop = onSettledInput(this.#input, PAUSE_MS, () => this.#input?.form?.requestSubmit())
    this.addEventListener('keydown', this.#onKey)
  }

  disconnectedCallback() {
    this.#stop()
    this.removeEventListener('keydown', this.#onKey)
  }

  #onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.isComposing) return
    const stops = [...this.querySelectorAll<HTMLElement>('input[type=search], li button')]
    const at = stops.findIndex((stop) => stop.matches(':focus'))
    const next = at < 0 ? undefined : stops[at + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
}
