const PREFIX = 'check-list '

/** Around check boxes: what is ticked stays ticked on this device. */
export class CheckList extends HTMLElement {
  connectedCallback() {
    const ticked = new Set(this.#read())
    for (const [index, box] of this.#boxes().entries()) if (ticked.has(index)) box.checked = true
    this.addEventListener('change', this.#keep)
  }

  disconnectedCallback() {
    this.removeEventListener('change', this.#keep)
  }

  #boxes() {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
  }

  get #key() {
    return PREFIX + this.dataset.key
  }

  #read(): unknown[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]')
      return Array.isArray(kept) ? kept : []
    } catch {
      return []
    }
  }

  #keep = () => {
    const ticked = this.#boxes().flatMap((box, index) => (box.checked ? [index] : []))
    try {
      if (ticked.length > 0) localStorage.setItem(this.#key, JSON.stringify(ticked))
      else localStorage.removeItem(this.#key)
    } catch {
      // No room, or storage is forbidden: the boxes work all the same.
    }
  }
}
