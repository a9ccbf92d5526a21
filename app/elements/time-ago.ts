const UNITS = [
  { unit: 'year', seconds: 31_536_000 },
  { unit: 'month', seconds: 2_592_000 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const

const MINUTE_MS = 60_000

/** `3 days ago` in the page's language; exact dates stay in the title and without script. */
export function relativeTime(date: Date, now: Date, locale: string): string {
  const seconds = (date.getTime() - now.getTime()) / 1000
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  const fitting = UNITS.find((each) => Math.abs(seconds) >= each.seconds)
  return fitting
    ? format.format(Math.trunc(seconds / fitting.seconds), fitting.unit)
    : format.format(0, 'second')
}

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
