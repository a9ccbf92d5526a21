const YEAR_SECONDS = 31_536_000

/** Around the footer's form: the choice takes effect at once, without loading the page again. */
export class ThemeChoice extends HTMLElement {
  connectedCallback() {
    this.addEventListener('submit', this.#choose, { capture: true })
  }

  disconnectedCallback() {
    this.removeEventListener('submit', this.#choose, { capture: true })
  }

  #choose = (event: SubmitEvent) => {
    const { submitter } = event
    if (!(submitter instanceof HTMLButtonElement)) return
    event.preventDefault()
    event.stopPropagation()
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `theme=${submitter.value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`
    document.documentElement.dataset.theme = submitter.value
    for (const button of this.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button === submitter))
    }
  }
}
