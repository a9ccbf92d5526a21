import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterMap['childNode']
export type Element = DefaultTreeAdapterMap['element']

export const parse = (html: string): Node[] => parseFragment(html).childNodes

export const isElement = (node: Node): node is Element => 'tagName' in node

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value

/** Every element under `nodes`, without recursion: hostile posts nest deeply. */
export function elementsIn(nodes: readonly Node[]): Element[] {
  const found: Element[] = []
  const waiting = [...nodes]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue
    found.push(node)
    waiting.push(...node.childNodes)
  }
  return found
}
export type { Node }
