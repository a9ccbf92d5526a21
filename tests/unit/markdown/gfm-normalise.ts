import { attribute, type Element, isElement, type Node, parse } from './html-tree'

/** Wrappers that we add for layout; what they contain is compared. */
const isWrapper = (element: Element) =>
  (element.tagName === 'div' && attribute(element, 'class') === 'table-scroll') ||
  (element.tagName === 'span' && (attribute(element, 'class') ?? '').startsWith('hljs-')) ||
  element.tagName === 'label'

/** Attributes that we add: ids of headings, rel of external links, keyboard access of code boxes. */
const ADDED_ATTRIBUTES: ReadonlySet<string> = new Set(['id', 'rel', 'tabindex'])

/** Classes that we add: highlighting, code boxes, task lists. */
const ADDED_CLASSES: ReadonlySet<string> = new Set([
  'hljs',
  'code-block',
  'contains-task-list',
  'task-list-item',
  'task-list-item-checkbox',
])

const HEADING = /^h[1-6]$/
/** Levels follow the page and have tests of their own (blocks.test.ts): here a heading is a heading. */
const nameOf = (element: Element) => element.tagName.replace(HEADING, 'h1')

/** What the specification expects, in our dialect: alignment by class. */
export const normaliseExpected = (html: string) => canonical(parse(html), inOurDialect)

/** What we render, without the wrappers, attributes and classes listed above. */
export const normaliseOurs = (html: string) => canonical(parse(html), withoutAdditions)

interface Tag {
  name: string
  attributes: Record<string, string>
}

function inOurDialect(element: Element): Tag {
  const { align, ...attributes } = attributesOf(element)
  return {
    name: nameOf(element),
    attributes: align ? { ...attributes, class: `align-${align}` } : attributes,
  }
}

function withoutAdditions(element: Element): Tag {
  const kept = Object.entries(attributesOf(element)).filter(([name]) => !ADDED_ATTRIBUTES.has(name))
  const attributes = Object.fromEntries(kept)
  if (attributes.class) {
    const classes = attributes.class.split(' ').filter((name) => !ADDED_CLASSES.has(name))
    if (classes.length === 0) delete attributes.class
    else attributes.class = classes.join(' ')
  }
  return { name: nameOf(element), attributes }
}

const attributesOf = (element: Element) =>
  Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))

/** One spelling per tree: attributes sorted, white space between blocks removed, text kept. */
function canonical(nodes: readonly Node[], tagOf: (element: Element) => Tag): string {
  return nodes
    .map((node) => (isElement(node) ? canonicalElement(node, tagOf) : 'value' in node ? node.value : ''))
    .join('')
    .replace(AROUND_BLOCKS, '$1')
    .replace(AFTER_CHECKBOX, '$1')
}

const BLOCK = '(?:blockquote|h[1-6]|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul)'
const AROUND_BLOCKS = new RegExp(`\\s*(</?${BLOCK} \\[.*?\\]>|</${BLOCK}>)\\s*`, 'g')

/** The space that GFM writes after a checkbox is a margin here. */
const AFTER_CHECKBOX = /(<\/input>)\s/g

function canonicalElement(element: Element, tagOf: (element: Element) => Tag): string {
  const inside = canonical(element.childNodes, tagOf)
  if (isWrapper(element)) return inside
  const { name, attributes } = tagOf(element)
  return `<${name} ${JSON.stringify(Object.entries(attributes).sort())}>${inside}</${name}>`
}
