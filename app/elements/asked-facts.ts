const COMMAS = /[,，、;；]+/

/** As the server parts them: spaces belong to a name where there are commas. */
const tagsIn = (typed: string) =>
  typed
    .toLowerCase()
    .split(COMMAS.test(typed) ? COMMAS : /\s+/)
    .map((name) => name.trim().replace(/\s+/g, '-'))

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
    const typed = new Set(tagsIn(this.#tags?.value ?? ''))
    let shown = 0
    for (const fact of this.querySelectorAll<HTMLElement>('[data-names]')) {
      const asked = (fact.dataset.names ?? '').split(' ').some((name) => typed.has(name))
      fact.toggleAttribute('data-shown', asked)
      if (asked) shown += 1
    }
    this.querySelector('fieldset')?.toggleAttribute('data-shown', shown > 0)
  }
}
