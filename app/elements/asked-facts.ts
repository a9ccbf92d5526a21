import { SEPARATORS } from './tag-completion.ts'

/** As the server looks for names among no more. */
const MOST_WORDS = 40

/** Shows the fields of the facts that the tags in the form ask for, as they are typed. */
export class AskedFacts extends HTMLElement {
  #tags: HTMLInputElement | null | undefined

  connectedCallback() {
    this.#tags = this.closest('form')?.querySelector<HTMLInputElement>('input[name=tags]')
    this.#tags?.addEventListener('input', this.#update)
    this.#update()
  }

  disconnectedCallback() {
    this.#tags?.removeEventListener('input', this.#update)
  }

  #update = () => {
    const text = this.#tags?.value.toLowerCase() ?? ''
    const typed = SEPARATORS.test(text)
      ? text.split(SEPARATORS)
      : runsOf(text.split(/\s+/).slice(0, MOST_WORDS))
    const keys = typed.map((name) => name.trim().replaceAll(' ', '-'))
    let shown = 0
    for (const fact of this.querySelectorAll<HTMLElement>('[data-names]')) {
      const asked = (fact.dataset.names ?? '').split(' ').some((name) => keys.includes(name))
      fact.toggleAttribute('data-shown', asked)
      if (asked) shown += 1
    }
    this.querySelector('fieldset')?.toggleAttribute('data-shown', shown > 0)
  }
}

/** All runs of words that follow each other, as each may be one tag's name. */
const runsOf = (words: string[]) =>
  words.flatMap((_, from) => words.slice(from).map((_, more) => words.slice(from, from + more + 1).join(' ')))
