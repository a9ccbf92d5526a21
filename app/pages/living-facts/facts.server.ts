import type { ReadDb } from '#db/client.server.ts'
import type { Language, Localised } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { type EntryPreview, previewOf } from '~/features/faq/fact-preview.server.ts'
import { entriesNaming, factUses, toUse } from '~/features/faq/fact-uses.view.server.ts'
import { factView, listFacts, openProposalsOf } from '~/features/living-facts/facts.view.server.ts'
import { type FactRow, type FactValue, factsCalled } from '~/features/living-facts/find.server.ts'
import { FACTS_PER_PAGE } from '~/features/living-facts/rules.ts'
import { factsNamedIn } from '~/features/living-facts/tokens.ts'
import { type FactValueView, otherValuesOf, valuesOf } from '~/features/living-facts/values.view.server.ts'

export type FactsPage = Awaited<ReturnType<typeof factsPage>>

/** All facts with where they are used and what waits for a decision. @throws AppError `lists.bad_cursor` 400 */
export async function factsPage(read: ReadDb, cursor: string | undefined, language: Language, now: Date) {
  const { items, next } = await listFacts(read, { cursor, limit: FACTS_PER_PAGE }, language)
  const uses = await factUses(read)
  const open = await openProposalsOf(
    read,
    items.map((fact) => fact.id),
  )
  const facts = items.map((fact) => ({
    ...fact,
    uses: uses.get(fact.slug) ?? [],
    proposals: open.get(fact.id) ?? 0,
    isDue: fact.reviewAt <= now,
  }))
  return { facts, next }
}

export type FactPage = Awaited<ReturnType<typeof factPage>>
export type ProposalView = FactPage['proposals'][number]

/** One fact: what it says, where, what is proposed, what it said before, and who says something else. In five
 *  queries. @throws AppError `living_facts.not_found` 404 */
export async function factPage(read: ReadDb, slug: string, language: Language, now: Date) {
  const entries = await entriesNaming(read, slug)
  const named = factsNamedIn(entries.flatMap(({ body, steps }) => [body, ...steps]))
  const facts = await factsCalled(read, [...new Set([slug, ...named])])
  const row = facts.get(slug) ?? fail('living_facts.not_found', 404)
  const { rows, values, verifiedBy } = await valuesOf(read, row.fact, language)
  const preview = (proposal: FactValue) =>
    previewOf(entries, facts, { slug, before: row.present, after: proposal })
  return {
    fact: { ...factView(row, language), verifiedBy, isDue: row.fact.reviewAt <= now },
    written: writtenOf(row),
    uses: entries.map(toUse),
    proposals: openProposals(rows, values, row.present, preview),
    decided: values.filter((value) => value.state !== 'open'),
    others: await otherValuesOf(read, row.fact.id),
  }
}

function openProposals(
  rows: FactValue[],
  values: FactValueView[],
  present: FactValue,
  preview: (proposal: FactValue) => EntryPreview[],
) {
  return rows.flatMap((proposal, index) => {
    const value = values[index]
    if (!value || proposal.state !== 'open') return []
    const isOutdated = proposal.basedOn !== present.number
    return [{ ...value, isOutdated, entries: isOutdated ? [] : preview(proposal) }]
  })
}

/** What the forms begin with. */
const writtenOf = ({ fact, present }: FactRow) => ({
  basedOn: present.number,
  words: fact.words.join(', '),
  source: present.source,
  ...inBoth('name', fact.name),
  ...inBoth('value', present.value),
  ...inBoth('unit', present.unit),
})

const inBoth = <Name extends string>(name: Name, text: Localised) =>
  ({ [`${name}En`]: text.en, [`${name}Zh`]: text['zh-CN'] }) as Record<`${Name}En`, string> &
    Record<`${Name}Zh`, string | undefined>
