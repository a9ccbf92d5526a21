import type { Page } from 'playwright-core'
import type { Language } from '#db/schema/types.ts'
import { demoForum } from '#db/seed/index.ts'
import { MADE_NAMES } from '../people.ts'

/** What Chinese pages write like this as well: brands, networks and coins, acronyms. */
const NAMES =
  /\b(?:Askwell|App|Chrome|Linux|Markdown|OpenAPI|Memo|Atom|TxID|iOS|WebSocket|Polygon|JavaScript|SQLite|Base64|erc20|ms|https|rrggbb|JSON Lines|Stack Exchange|PNG|WebP|kB|MB|[A-Z][A-Z0-9_]+)\b/g
/** What somebody typed, quoted in a sentence of ours. */
const QUOTED = /“[^”]*”/g
/** Of mailboxes, pages and hosts: in no language. */
const ADDRESSES = /[^\s@]+@[\w.-]+|(?:https?:\/)?\/[\w./-]+|(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?/g
/** Of the people of the demo, longer ones first. */
const demoNames = demoForum.people
  .flatMap(({ handle, displayName }) => [displayName ?? handle, handle])
  .sort((one, other) => other.length - one.length)
const DEMO_NAMES = new RegExp(`(?<![A-Za-z])(?:${demoNames.join('|')})(?![A-Za-z])`, 'g')
/** Names of people, and what a page shows as it was typed. */
const SHOWN_AS_IT_IS = [
  ...[
    'a[href^="/users/"]',
    '.menu-name',
    '.avatar',
    '.tag-head .meta',
    '.ask-ready',
    '.empty b',
    '.empty-state b',
  ],
  ...['code', 'pre', 'kbd', 'cite', 'svg', 'script', 'style', 'option', 'textarea'],
].join()

/** Words of the interface that are not in its language, and texts of people in another one without saying so. Names of people may stand in any sentence. */
export async function languageProblems(page: Page, language: Language): Promise<string[]> {
  const lang = await page.getAttribute('html', 'lang')
  const wrong = lang === language ? [] : [`html lang is ${lang}`]
  const words = await page.evaluate(interfaceWords, SHOWN_AS_IT_IS)
  const foreign = language === 'en' ? /\p{Script=Han}{2,}/u : /[A-Za-z]{2,}/
  const withoutNames = (text: string) =>
    [MADE_NAMES, DEMO_NAMES, QUOTED, ADDRESSES, NAMES].reduce((left, names) => left.replace(names, ''), text)
  const strays = words.filter((text) => foreign.test(withoutNames(text)))
  return [...wrong, ...new Set(strays.map((text) => `not ${language}, and not marked: ${text}`))]
}

/** Runs in the page: texts and labels of elements whose language is the page's own. */
function interfaceWords(shownAsItIs: string): string[] {
  const isOfPage = (element: Element) =>
    element.closest('[lang]') === document.documentElement && !element.closest(shownAsItIs)
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    if (parentElement && isOfPage(parentElement)) texts.push(textContent?.trim() ?? '')
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    if (!isOfPage(element)) continue
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      texts.push(element.getAttribute(name) ?? '')
  }
  return texts.filter(Boolean)
}
