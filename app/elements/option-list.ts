import { build } from './build.ts'
import { asCombobox } from './combobox.ts'

/** Ids of a page's lists. crypto.randomUUID is only there over https. */
let lists = 0

/** The list under a combobox, as the ARIA Authoring Practices have it: the focus stays in the input, arrows move
 *  what is active, Enter presses it, Escape and leaving close. Options are pressed by a click like anything else. */
export class OptionList {
  readonly #input: HTMLInputElement
  readonly #list = build('div', { role: 'listbox', id: `options-${lists++}` })
  readonly popup: HTMLElement
  #active = -1

  constructor(input: HTMLInputElement, className: string) {
    this.#input = input
    this.popup = build('div', { class: className, hidden: '' }, this.#list)
    this.popup.addEventListener('mousedown', (event) => event.preventDefault())
    asCombobox(input)
    input.setAttribute('aria-controls', this.#list.id)
    this.close()
  }

  /** Until `signal` says that the element is gone. */
  listen(signal: AbortSignal) {
    this.#input.addEventListener('keydown', this.#onKey, { signal })
    this.#input.addEventListener('blur', this.#onLeave, { signal })
  }

  get isOpen() {
    return !this.popup.hidden
  }

  get active(): HTMLElement | undefined {
    return this.#options[this.#active]
  }

  /** @param label what kind of options these are
   *  @param before stands above the list, @param beside next to it */
  show(options: HTMLElement[], label: string, { before = [], beside = [] }: Around = {}) {
    options.forEach((option, index) => {
      option.id = `${this.#list.id}-${index}`
      option.setAttribute('role', 'option')
      option.tabIndex = -1
    })
    this.#list.setAttribute('aria-label', label)
    this.#list.replaceChildren(...options)
    this.popup.replaceChildren(...before, this.#list, ...beside)
    this.#open(options.length > 0)
  }

  close = () => this.#open(false)

  get #options() {
    return [...this.#list.children] as HTMLElement[]
  }

  #open(isOpen: boolean) {
    this.popup.hidden = !isOpen
    this.#input.setAttribute('aria-expanded', String(isOpen))
    this.#choose(-1)
  }

  #choose(index: number) {
    this.#active = index
    for (const [at, option] of this.#options.entries()) {
      option.setAttribute('aria-selected', String(at === index))
    }
    if (this.active) this.#input.setAttribute('aria-activedescendant', this.active.id)
    else this.#input.removeAttribute('aria-activedescendant')
    this.active?.scrollIntoView({ block: 'nearest' })
  }

  #onKey = (event: KeyboardEvent) => {
    if (!this.isOpen || event.isComposing) return
    const { length } = this.#options
    if (event.key === 'ArrowDown') this.#choose((this.#active + 1) % length)
    else if (event.key === 'ArrowUp') this.#choose(this.#active > 0 ? this.#active - 1 : length - 1)
    else if (event.key === 'Escape') this.close()
    else if (event.key === 'Enter' && this.active) this.active.click()
    else return
    event.preventDefault()
  }

  #onLeave = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && this.popup.contains(relatedTarget))) this.close()
  }
}

interface Around {
  before?: Node[]
  beside?: Node[]
}
