import type { EntryView } from '~/features/faq/entry.view.server.ts'

const TAG = /<(\/?)(ol|ul|li|blockquote)\b([^>]*)>/g

/** A guide's text with something at the end of each of its steps: the items of its own numbered lists, not those of
 *  lists within them. Works on our own renderer's output only.
 *  @param ending HTML for the end of the step that has this number on the page */
export function withStepEndings(html: EntryView['bodyHtml'], ending: (step: number) => string): string {
  const open: string[] = []
  let step = 0
  return html.replace(TAG, (tag, slash: string, name: string, attributes: string) => {
    if (slash === '') {
      open.push(name)
      if (open.length === 1) step = Number(/\bstart="(\d+)"/.exec(attributes)?.[1] ?? 1) - 1
      if (isStep(open)) step += 1
      return tag
    }
    const ends = isStep(open) ? ending(step) : ''
    open.pop()
    return ends + tag
  })
}

const isStep = (open: readonly string[]) => open.length === 2 && open[0] === 'ol' && open[1] === 'li'
