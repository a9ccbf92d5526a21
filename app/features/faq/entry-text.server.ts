import type { ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { assertNoSecrets } from '~/guard/refuse.ts'
import type { PictureSizes } from '~/markdown/pictures.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { type FactRow, factsCalled } from '../living-facts/find.server.ts'
import { factsNamedIn, firstUnknownIn, markdownWith, textWith } from '../living-facts/tokens.ts'
import { valueIn } from '../living-facts/value.server.ts'
import { idPrefixOf } from '../posts/compose.server.ts'
import { picturesIn } from '../posts/pictures.server.ts'
import type { Entry } from './find.server.ts'
import { mayKeepFaq } from './policy.ts'

/** What staff write: facts stand in it by name. */
export interface EntryText {
  body: string
  steps: string[]
  language: Language
}

/** An entry's text as it is stored: as it was written, and as it is read, with the values of the facts in it.
 *  @throws AppError `living_facts.unknown` 400, beside the field */
export async function renderedEntry(read: ReadDb, text: EntryText) {
  const values = await valuesNamedIn(read, text)
  assertKnown('body', text.body, values)
  assertKnown('steps', text.steps.join('\n'), values)
  return withValues(text, values, await picturesIn(read, text.body))
}

/** Whatever way it comes: an answer that is promoted and a version that comes back may hold what nobody knew then.
 *  @throws AppError `guard.secret` 422 */
export const assertTellable = ({
  title,
  body,
  steps = [],
}: {
  title: string
  body: string
  steps?: string[]
}) =>
  assertNoSecrets([
    ['title', title],
    ['body', body],
    ['steps', steps.join('\n')],
  ])

/** The same for what is stored already, whatever it names. */
export const entryAsRead = async (read: ReadDb, text: EntryText) =>
  withValues(text, await valuesNamedIn(read, text), await picturesIn(read, text.body))

function assertKnown(field: 'body' | 'steps', text: string, values: ReadonlyMap<string, string>) {
  const fact = firstUnknownIn(text, values)
  if (fact)
    fail('living_facts.unknown', 400, { params: { fact }, fields: { [field]: ['living_facts.unknown'] } })
}

/** The values of the facts that a text names and that are there, by slug; no query where it names none. */
async function valuesNamedIn(read: ReadDb, { body, steps, language }: EntryText) {
  return valuesIn(await factsCalled(read, factsNamedIn([body, ...steps])), language)
}

export const valuesIn = (facts: Map<string, FactRow>, language: Language): Map<string, string> =>
  new Map([...facts].map(([slug, { present }]) => [slug, valueIn(present, language)]))

function withValues(
  { body, steps }: EntryText,
  facts: ReadonlyMap<string, string>,
  pictures: PictureSizes = new Map(),
) {
  const rules = { linkPolicy: 'all', idPrefix: idPrefixOf(body), facts, pictures } as const
  const { html, text } = renderMarkdown(body, rules)
  const shown = steps.map((step) => textWith(step, facts))
  const stepsShown = shown.every((step, index) => step === steps[index]) ? null : shown
  return { body, bodyHtml: html, bodyText: text, steps, stepsShown }
}

/** An entry as it is read, without markup, with these values in it. */
export function plainTextWith(
  { body, steps }: Pick<EntryText, 'body' | 'steps'>,
  facts: ReadonlyMap<string, string>,
) {
  const { bodyText, stepsShown } = withValues({ body, steps, language: 'en' }, facts)
  return [bodyText, ...(stepsShown ?? steps)].join('\n')
}

/** What staff edit names the facts; what everybody else reads, through the API as well, says their values. */
export function textFor(viewer: Viewer, entry: Entry, facts: Map<string, FactRow>) {
  const { body, steps, stepsShown, language } = entry
  const shown = stepsShown ?? steps
  if (mayKeepFaq(viewer)) return { body, steps, stepsShown: shown }
  return { body: markdownWith(body, valuesIn(facts, language)), steps: shown, stepsShown: shown }
}
