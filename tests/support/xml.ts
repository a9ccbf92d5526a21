import { SaxesParser } from 'saxes'

interface Element {
  name: string
  attributes: Record<string, string>
  text: string
}

/** Every element with its own text. @throws what is wrong with the XML */
export function elementsIn(xml: string): Element[] {
  const elements: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' }
    elements.push(element)
    open.push(element)
  })
  const addText = (text: string) => {
    const innermost = open.at(-1)
    if (innermost) innermost.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return elements
}

export const textsOf = (elements: Element[], name: string) =>
  elements.filter((element) => element.name === name).map((element) => element.text)
