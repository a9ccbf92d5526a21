import { parse } from 'parse5'
import { attribute, type Element, elementsIn, isElement, type Node } from '../../unit/markdown/html-tree.ts'

/** Without what browsers fold or replace. */
export const plain = (text: string) => text.replace(/[\s\p{Cc}\ufffd]+/gu, '')

/** What stands on these pages, so that a payload that is not there cannot pass as one that did not run. */
export async function shownTexts(origin: string, paths: readonly string[]) {
  const titles = new Set<string>()
  const names = new Set<string>()
  const posts = { answers: 0, comments: 0 }
  for (const path of paths.filter((each) => !each.endsWith('.atom'))) {
    const source = await (await fetch(origin + path)).text()
    for (const element of elementsIn(parse(source).childNodes)) {
      const classes = attribute(element, 'class')?.split(' ') ?? []
      if (classes.includes('row-title')) titles.add(plain(textOf(element)))
      if (attribute(element, 'href')?.startsWith('/users/')) names.add(plain(textOf(element)))
      if (classes.includes('answer')) posts.answers += 1
      if (attribute(element, 'id')?.startsWith('comment-')) posts.comments += 1
    }
  }
  return { titles, names, ...posts }
}

const textOf = (element: Element): string => element.childNodes.map(textOfNode).join('')
const textOfNode = (node: Node) => (isElement(node) ? textOf(node) : 'value' in node ? node.value : '')
