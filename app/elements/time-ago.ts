import { relativeTime } from './relative-time.ts'

const MINUTE_MS = 60_000

/** Shows its shadow instead of the <time> inside, which stays for whoever reads the page's source. */
export class TimeAgo extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined
  #shown: HTMLElement | undefined

  connectedCallback() {
    this.#show()
    this.#timer = setInterval(() => this.#show(), MINUTE_MS)
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
  }

  #show() {
    const time = this.querySelector('time')
    const date = new Date(time?.dateTime ?? '')
    if (Number.isNaN(date.getTime())) return
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    this.#shown ??= shadow.appendChild(document.createElement('span'))
    const { lang } = document.documentElement
    this.#shown.textContent = relativeTime(date, new Date(), lang)
    this.#shown.title = date.toLocaleString(lang, { dateStyle: 'long', timeStyle: 'short' })
  }
}
