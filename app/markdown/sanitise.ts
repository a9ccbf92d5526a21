import sanitizeHtml from 'sanitize-html'
import { OWN_PICTURES } from './pictures'

/** Deeper markup loses its tags and keeps its text; browsers stop at 512 levels. */
const NESTING_LIMIT = 100

const HEADINGS = ['h3', 'h4', 'h5', 'h6']
const PLAIN = ['p', 'blockquote', 'em', 'strong', 'del', 'kbd', 'sub', 'br', 'hr', 'label']
const TABLE = ['table', 'thead', 'tbody', 'tr', 'th', 'td']

const ALIGNMENTS = ['align-left', 'align-center', 'align-right']

/** Everything that the renderer writes, and nothing else. There is no style, no handler and no foreign source. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...[...HEADINGS, ...PLAIN, ...TABLE],
    ...['a', 'img', 'ul', 'ol', 'li', 'pre', 'code', 'span', 'sup', 'div', 'section', 'input'],
  ],
  allowedAttributes: {
    ...Object.fromEntries(HEADINGS.map((tag) => [tag, ['id']])),
    a: ['href', 'title', 'rel', 'id'],
    img: [
      ...['src', 'srcset', 'sizes', 'alt', 'title', 'width', 'height'],
      { name: 'loading', values: ['lazy'] },
    ],
    ol: ['start'],
    li: ['id'],
    pre: [{ name: 'tabindex', values: ['0'] }],
    div: ['aria-label', { name: 'role', values: ['group'] }, { name: 'tabindex', values: ['0'] }],
    input: [{ name: 'type', values: ['checkbox'] }, 'checked', 'disabled'],
  },
  allowedClasses: {
    a: ['mention', 'external-image', 'footnote-backref'],
    code: ['hljs', 'language-*'],
    div: ['table-scroll'],
    hr: ['footnotes-sep'],
    input: ['task-list-item-checkbox'],
    li: ['task-list-item', 'footnote-item'],
    ol: ['contains-task-list', 'footnotes-list'],
    pre: ['code-block'],
    section: ['footnotes'],
    span: ['hljs-*', '*_', 'fact'],
    sup: ['footnote-ref'],
    td: ALIGNMENTS,
    th: ALIGNMENTS,
    ul: ['contains-task-list'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
  exclusiveFilter: (frame) => isForeign(frame) || isOtherInput(frame),
  nestingLimit: NESTING_LIMIT,
}

const isForeign = ({ tag, attribs }: sanitizeHtml.IFrame) =>
  tag === 'img' &&
  ![attribs.src, attribs.srcset ?? OWN_PICTURES].every((path) => path?.startsWith(OWN_PICTURES))

const isOtherInput = ({ tag, attribs }: sanitizeHtml.IFrame) => tag === 'input' && attribs.type !== 'checkbox'

/** The last step of every rendering: what is not on the list above does not reach a page, whatever went wrong
 *  before. */
export const sanitise = (html: string): string => sanitizeHtml(html, ALLOWED)
