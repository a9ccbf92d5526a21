import { openingFormat, zoneName } from '../i18n/format.ts'

/** Around times of the desk's clock: shows them on the reader's, and says so where it said whose they are. */
export class LocalHours extends HTMLElement {
  connectedCallback() {
    const { lang } = document.documentElement
    const format = openingFormat(lang)
    for (const time of this.querySelectorAll('time')) {
      const from = new Date(time.dateTime)
      const { to } = time.dataset
      time.textContent = to ? format.formatRange(from, new Date(to)) : format.format(from)
    }
    const note = this.querySelector('[data-zone]')
    if (note) note.textContent = this.dataset.own?.replace('{zone}', zoneName(lang)) ?? ''
  }
}
