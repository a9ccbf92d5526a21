import { build } from './build.ts'
import { onSettledInput } from './composition.ts'
import { OptionList } from './option-list.ts'
import { maySend } from './secret-check.ts'

const PAUSE_MS = 120
/** Of tags in one field: spaces belong to a name where there are any of these. */
export const SEPARATORS = /[,，、;；]/

interface Tag {
  slug: string
  name: string
  questionCount: number
}

/** The word is all of the only tag that there is: nothing to complete, and a list would lie over what comes below. */
const isWhole = (word: string, [only, ...others]: Tag[]) =>
  only !== undefined &&
  others.length === 0 &&
  [only.slug, only.name.toLowerCase()].includes(word.toLowerCase())

/** Around an input of tags: offers those that begin with the word under the cursor. Tab takes the active one as
 *  Enter does. */
export class TagCompletion extends HTMLElement {
  #input: HTMLInputElement | null = null
  #options: OptionList | undefined
  #stop: () => void = () => undefined

  connectedCallback() {
    const life = new AbortController()
    const input = this.querySelector('input')
    if (!input) return
    this.#input = input
    input.addEventListener('keydown', this.#onTab, { signal: life.signal })
    this.#options = new OptionList(input, 'completions')
    this.#options.listen(life.signal)
    this.append(this.#options.popup)
    const stop = onSettledInput(input, PAUSE_MS, () => void this.#look())
    this.#stop = () => {
      stop()
      life.abort()
    }
  }

  disconnectedCallback() {
    this.#stop()
    this.#options?.popup.remove()
  }

  /** The tag that is being typed: what stands behind the last separator. */
  #word() {
    return (this.#input?.value.split(SEPARATORS).at(-1) ?? '').trim()
  }

  async #look() {
    const word = this.#word()
    if (word === '' || document.activeElement !== this.#input) return this.#options?.close()
    if (!(await maySend(word))) return this.#options?.close()
    const response = await fetch(`${this.dataset.url}?q=${encodeURIComponent(word)}`).catch(() => undefined)
    if (!response?.ok || word !== this.#word()) return
    const tags = (await response.json()) as Tag[]
    this.#show(isWhole(word, tags) ? [] : tags)
  }

  #show(tags: Tag[]) {
    const options = tags.map(({ slug, name }) => {
      const option = build('div', {}, name)
      option.addEventListener('click', () => this.#take(slug))
      return option
    })
    this.#options?.show(options, this.dataset.label ?? '')
  }

  #take(slug: string) {
    if (!this.#input) return
    const parts = this.#input.value.split(SEPARATORS).slice(0, -1)
    this.#input.value = `${[...parts.map((part) => part.trim()), slug].join(', ')}, `
    this.#input.dispatchEvent(new Event('input', { bubbles: true }))
    this.#options?.close()
  }

  #onTab = (event: KeyboardEvent) => {
    const active = this.#options?.isOpen ? this.#options.active : undefined
    if (event.key !== 'Tab' || !active) return
    event.preventDefault()
    active.click()
  }
}
