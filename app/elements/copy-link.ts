const SHOWN_MS = 2_000

/** Around a link: pressing it copies its whole address, and says so for a moment. Without the clipboard the
 *  link is followed. */
export class CopyLink extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this.#copy)
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#copy)
  }

  #copy = (event: MouseEvent) => {
    const link = this.querySelector('a')
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey
    if (!link || opensElsewhere || !navigator.clipboard) return
    event.preventDefault()
    event.stopPropagation()
    navigator.clipboard.writeText(link.href).then(
      () => this.#sayDone(),
      () => location.assign(link.href),
    )
  }

  #sayDone() {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    const note = document.createElement('span')
    note.setAttribute('role', 'status')
    note.textContent = this.dataset.done ?? ''
    note.part.add('done')
    shadow.replaceChildren(document.createElement('slot'), note)
    setTimeout(() => note.remove(), SHOWN_MS)
  }
}
