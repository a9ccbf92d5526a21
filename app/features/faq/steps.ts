import { weightedLength } from '~/markdown/length.ts'
import { MAX_STEPS, STEP_LENGTH } from './rules.ts'

const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,3}[.)])\s+(.+)$/

/** The items of the first list in a Markdown text, markup taken off: what a reader may check first. */
export function stepsIn(markdown: string): string[] {
  const lines = markdown.split('\n')
  const first = lines.findIndex((line) => LIST_ITEM.test(line))
  if (first === -1) return []
  const items: string[] = []
  for (const line of lines.slice(first)) {
    const item = LIST_ITEM.exec(line)?.[1]
    if (item) items.push(withoutMarkup(item))
    else if (line.trim() !== '' && !line.startsWith(' ')) break
  }
  return items.filter(isStep).slice(0, MAX_STEPS)
}

const withoutMarkup = (text: string) =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~]/g, '')
    .trim()

function isStep(text: string) {
  const length = weightedLength(text)
  return length.min >= STEP_LENGTH.min && length.max <= STEP_LENGTH.max
}
