import type { LinkRules } from './options.ts'
import { destination } from './urls.ts'

/** In HTML that our own renderer made. */
const HREF = /<a\b[^>]*\bhref="([^"]*)"/g

/** For a text that is rendered once more while nobody wrote it anew: its links stay links, and what `html` shows as plain
 *  text stays that. Only who may link anywhere has links to mail addresses. */
export function linksAsIn(html: string): LinkRules {
  const led = [...html.matchAll(HREF)].map(([, href = '']) => destination(href))
  if (led.some(({ kind }) => kind === 'mail')) return { linkPolicy: 'all' }
  const hosts = led.flatMap((to) => (to.kind === 'external' ? [to.url.hostname] : []))
  return { linkPolicy: 'listed', listedHosts: [...new Set(hosts)] }
}
