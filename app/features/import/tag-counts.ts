import type { Importing } from './importing.ts'

/** Tags.xml says how many questions bear each tag; what differs from the questions of the same dump is a flaw of the
 *  dump that its reader should know of. */
export function noteTagCounts({ scratch, report }: Pick<Importing, 'scratch' | 'report'>) {
  const differing = scratch.differingTagCounts()
  if (differing.length === 0) return
  const named = differing
    .slice(0, NAMED)
    .map(({ name, stated, counted }) => `${name} (${stated}, not ${counted})`)
  const more = differing.length > NAMED ? ` and ${differing.length - NAMED} more` : ''
  report.notes.push(
    `Tags.xml counts other numbers of questions than this dump has: ${named.join(', ')}${more}. Here they are counted.`,
  )
}

/** Enough to see what it is about. */
const NAMED = 10
