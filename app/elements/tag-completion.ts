import { build } from './build.ts'
import { onSettledInput } from './composition.ts'

const PAUSE_MS = 120
const SEPARATORS = /[,，、;；]/

interface Tag {
  slug: string
  name: string
  questionCount: number
}

/** Around an input of tags: offers those that begin with the word under the cursor. Arrows choose, Enter or
 *  Tab takes, Escape closes; the listbox is named by the input. */
export class TagCompletion extends HTMLElement {
  #input: HTMLInputElement | null = null
  #list = build('ul', {
    class: 'completions',
    role: 'listbox',
    hidden: '',
    id: `tags-${crypto.randomUUID()}`,
  })
  #chosen = -1
  #stop: () => void = () => undefined

  connectedCallback() {
    this.#input = this.querySelector('input')
    if (!this.#input) return
    this.append(this.#list)
    this.#input.setAttribute('role', 'combobox')
    this.#input.setAttribute('aria-controls', this.#list.id)
    this.#input.setAttribute('aria-expanded', 'false')
    this.#input.addEventListener('keydown', this.#onKey)
    this.#input.addEventListener('blur', this.#close)
    this.#stop = onSettledInput(this.#input, PAUSE_MS, () => void this.#look())
  }

  disconnectedCallback() {
    this.#stop()
    this.#input?.removeEventListener('keydown', this.#onKey)
    this.#input?.removeEventListener('blur', this.#close)
  }

  /** The tag that is being typed: what stands behind the last separator. */
  #word() {
    return (this.#input?.value.split(SEPARATORS).at(-1) ?? '').trim()
  }

  async #look() {
    const word = this.#word()
    if (word === '') return this.#close()
    const response = await fetch(`${this.dataset.url}?q=${encodeURIComponent(word)}`).catch(() => undefined)
    if (response?.ok && word === this.#word()) this.#show((await response.json()) as Tag[])
  }

  #show(tags: Tag[]) {
    const options = tags.map((tag, index) => {
      const option = build(
        'li',
        { role: 'option', id: `${this.#list.id}-${index}`, 'data-slug': tag.slug },
        tag.name,
      )
      option.addEventListener('mousedown', (event) => {
        event.preventDefault()
        this.#take(tag.slug)
      })
      return option
    })
    this.#list.replaceChildren(...options)
    this.#list.hidden = options.length === 0
    this.#input?.setAttribute('aria-expanded', String(options.length > 0))
    this.#choose(-1)
  }

  #choose(index: number) {
    this.#chosen = index
    for (const [at, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(at === index))
    }
    const active = this.#list.children[index]
    if (active) this.#input?.setAttribute('aria-activedescendant', active.id)
    else this.#input?.removeAttribute('aria-activedescendant')
  }

  #take(slug: string) {
    if (!this.#input) return
    const parts = this.#input.value.split(SEPARATORS).slice(0, -1)
    this.#input.value = `${[...parts.map((part) => part.trim()), slug].join(', ')}, `
    this.#input.dispatchEvent(new Event('input', { bubbles: true }))
    this.#close()
  }

  #close = () => {
    this.#list.hidden = true
    this.#input?.setAttribute('aria-expanded', 'false')
    this.#choose(-1)
  }

  #onKey = (event: KeyboardEvent) => {
    if (this.#list.hidden || event.isComposing) return
    const count = this.#list.children.length
    const chosen = this.#list.children[this.#chosen]
    if (event.key === 'ArrowDown') this.#choose((this.#chosen + 1) % count)
    else if (event.key === 'ArrowUp') this.#choose((this.#chosen - 1 + count) % count)
    else if (event.key === 'Escape') this.#close()
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen)
      this.#take(chosen.getAttribute('data-slug') ?? '')
    else return
    event.preventDefault()
  }
}
