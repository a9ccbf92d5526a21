import { SEPARATORS } from './tag-completion.ts'

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
    const typed = text
      .split(SEPARATORS.test(text) ? SEPARATORS : ' ')
      .map((name) => name.trim().replaceAll(' ', '-'))
    let shown = 0
    for (const fact of this.querySelectorAll<HTMLElement>('[data-names]')) {
      const asked = (fact.dataset.names ?? '').split(' ').some((name) => typed.includes(name))
      fact.toggleAttribute('data-shown', asked)
      if (asked) shown += 1
    }
    this.querySelector('fieldset')?.toggleAttribute('data-shown', shown > 0)
  }
}
