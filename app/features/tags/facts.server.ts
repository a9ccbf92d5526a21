import { asc, eq, inArray, type Placeholder } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { QuestionId, TagId, UserId } from '#db/ids.ts'
import { listColumn } from '#db/list-column.server.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { factTemplates, questionFacts } from '#db/schema/index.ts'
import { type FieldErrors, fail } from '~/errors.ts'
import { assertNoSecrets } from '~/guard/refuse.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { isAuthor, isStaff } from '../posts/policy.ts'
import { factProblem } from './facts.ts'
import { resolveTags, tagIdsOf } from './tags.server.ts'

export type FactValues = Record<string, string>

/** What the tags ask for; a key that several tags share is asked for once; the stricter visibility wins, and one
 *  that needs it. */
export async function templatesOf(read: ReadDb, tagIds: TagId[]) {
  if (tagIds.length === 0) return []
  const rows = await read
    .select()
    .from(factTemplates)
    .where(inArray(factTemplates.tagId, tagIds))
    .orderBy(asc(factTemplates.position), asc(factTemplates.id))
  const byKey = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const { visibility, required, ...earlier } = byKey.get(row.key) ?? row
    const isStrict = visibility === 'staff' || row.visibility === 'staff'
    byKey.set(row.key, {
      ...earlier,
      visibility: isStrict ? 'staff' : 'public',
      required: required || row.required,
    })
  }
  return [...byKey.values()]
}

/** What this question's tags ask for. */
export const templatesFor = async (read: ReadDb, questionId: QuestionId) =>
  templatesOf(read, await tagIdsOf(read, questionId))

/** What a question with these tags would show everybody of these facts, by the names of the form's fields. */
export async function publicFactsIn(read: ReadDb, { tags, facts }: { tags: string[]; facts: FactValues }) {
  if (Object.keys(facts).length === 0) return []
  const { known } = await resolveTags(read, tags)
  return publicOnes(
    await templatesOf(
      read,
      known.map(({ id }) => id),
    ),
    facts,
  )
}

/** As `publicFactsIn`, of a question that is there. */
export const publicFactsFor = async (read: ReadDb, questionId: QuestionId, facts: FactValues) =>
  publicOnes(await templatesFor(read, questionId), facts)

const publicOnes = (templates: Awaited<ReturnType<typeof templatesOf>>, facts: FactValues) =>
  templates
    .filter(({ visibility }) => visibility === 'public')
    .map(({ key }) => [`facts[${key}]`, facts[key] ?? ''] as const)

/** Stores what was given for the question's templates, checked by their shapes; the rest of `values` is
 *  ignored, as a tag may have been taken off since the form was shown. What was given for staff stays for
 *  staff, and that something was given and erased stays known.
 *  @throws AppError `facts.invalid` 400 with the fields · `guard.secret` 422 */
export async function setFacts(tx: Tx, questionId: QuestionId, values: FactValues) {
  assertNoSecrets(Object.entries(values).map(([key, value]) => [`facts[${key}]`, value]))
  const templates = await templatesFor(tx, questionId)
  const before = await tx.select().from(questionFacts).where(eq(questionFacts.questionId, questionId))
  const fields: FieldErrors = {}
  const given = templates.flatMap((template, position) => {
    const earlier = before.find((fact) => fact.key === template.key)
    const value = (values[template.key] ?? '').trim()
    if (value === '' && earlier?.value === null) return [earlier]
    if (value === '' && !template.required) return []
    const problem = value === '' ? 'field.required' : factProblem(template, value)
    if (problem) fields[`facts[${template.key}]`] = [problem]
    const { key, name, shape } = template
    const visibility = earlier?.visibility === 'staff' ? 'staff' : template.visibility
    return [{ questionId, key, name, shape, visibility, value, position }]
  })
  if (Object.keys(fields).length > 0) fail('facts.invalid', 400, { fields })
  await tx.delete(questionFacts).where(eq(questionFacts.questionId, questionId))
  if (given.length > 0) await tx.insert(questionFacts).values(given)
  return given.length
}

const factsByQuestion = prepared(
  (read, { id }: Slots<{ id: QuestionId }>) =>
    read
      .select()
      .from(questionFacts)
      .where(eq(questionFacts.questionId, id))
      .orderBy(asc(questionFacts.position)),
  ({ id }) => ({ question: [id] }),
)

/** A question's facts in their order, as a column beside it. */
export const factsIn = (read: ReadDb, questionId: Placeholder<string, QuestionId>) => {
  const { key, name, shape, visibility, value } = questionFacts
  return listColumn(
    read
      .select({ key, name, shape, visibility, value })
      .from(questionFacts)
      .where(eq(questionFacts.questionId, questionId))
      .orderBy(asc(questionFacts.position)),
  )
}

type FactRow = Pick<typeof questionFacts.$inferSelect, 'key' | 'name' | 'shape' | 'visibility' | 'value'>

/** As `seenFacts`, of a question whose facts were not read with it. */
export const factsFor = async (
  read: ReadDb,
  viewer: Viewer,
  question: { id: QuestionId; authorId: UserId | null },
) => seenFacts(viewer, { ...question, facts: await factsByQuestion(read, { id: question.id }) })

/** What this viewer may see of a question's facts. A staff-only one is known to everybody as given, its
 *  value to the asker and staff. */
export function seenFacts(
  viewer: Viewer,
  { facts, ...question }: { facts: FactRow[]; authorId: UserId | null },
) {
  const insider = isStaff(viewer) || isAuthor(viewer, question)
  return facts.map(({ key, name, shape, visibility, value }) => ({
    key,
    name,
    shape,
    visibility,
    value: visibility === 'public' || insider ? value : null,
  }))
}
