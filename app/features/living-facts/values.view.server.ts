import { and, desc, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { FactValueId, LivingFactId, OtherValueId } from '#db/ids.ts'
import { answers, livingFactOtherValues, livingFactValues, questions } from '#db/schema/index.ts'
import type { FactValueState, Language } from '#db/schema/types.ts'
import { authorsAmongStaff, type PublicAuthor } from '../accounts/accounts.view.server.ts'
import { languageOfText } from '../posts/language.ts'
import { answerPath } from '../questions/paths.ts'
import type { Fact, FactValue } from './find.server.ts'
import { isSeen } from './other-values.server.ts'
import { VALUES_SHOWN } from './rules.ts'
import { valueIn } from './value.server.ts'

export interface FactValueView {
  id: FactValueId
  state: FactValueState
  number: number | null
  basedOn: number
  text: string
  source: string
  proposedBy: string | null
  createdAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  endedAt: Date | null
  reason: string | null
  reasonLanguage: Language
}

/** Every value that a fact has, had or was proposed to have, the newest first, and who verified it last. */
export async function valuesOf(read: ReadDb, fact: Fact, language: Language) {
  const rows = await read
    .select()
    .from(livingFactValues)
    .where(eq(livingFactValues.factId, fact.id))
    .orderBy(desc(livingFactValues.id))
    .limit(VALUES_SHOWN)
  const ids = rows.flatMap((row) => [row.proposedById, row.decidedById])
  const people = await authorsAmongStaff(read, [fact.verifiedById, ...ids])
  return {
    rows,
    values: rows.map((row) => factValueView(row, people, language)),
    verifiedBy: nameOf(people, fact.verifiedById),
  }
}

type People = Map<unknown, PublicAuthor>

const nameOf = (people: People, id: unknown) => people.get(id)?.displayName ?? null

const factValueView = (row: FactValue, people: People, language: Language): FactValueView => ({
  id: row.id,
  state: row.state,
  number: row.number,
  basedOn: row.basedOn,
  text: valueIn(row, language),
  source: row.source,
  proposedBy: nameOf(people, row.proposedById),
  createdAt: row.createdAt,
  decidedBy: nameOf(people, row.decidedById),
  decidedAt: row.decidedAt,
  endedAt: row.endedAt,
  reason: row.reason,
  reasonLanguage: languageOfText(row.reason ?? '') ?? language,
})

export interface OtherValue {
  id: OtherValueId
  sentence: string
  language: Language
  path: string
  title: string
  titleLanguage: Language
  lookedAt: Date | null
}

/** Sentences that state another value, of answers that everybody sees and that still say so: those that nobody has
 *  looked at first. */
export async function otherValuesOf(read: ReadDb, factId: LivingFactId): Promise<OtherValue[]> {
  const rows = await read
    .select({
      other: livingFactOtherValues,
      answer: { id: answers.id, text: answers.bodyText, language: answers.language },
      question: {
        id: questions.id,
        slug: questions.slug,
        title: questions.title,
        language: questions.language,
      },
    })
    .from(livingFactOtherValues)
    .innerJoin(answers, eq(answers.id, livingFactOtherValues.answerId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(and(eq(livingFactOtherValues.factId, factId), isSeen))
    .orderBy(desc(livingFactOtherValues.answerId))
  return rows
    .filter(({ other, answer }) => answer.text.includes(other.sentence))
    .map(({ other, answer, question }) => ({
      id: other.id,
      sentence: other.sentence,
      language: answer.language,
      path: answerPath(question, answer.id),
      title: question.title,
      titleLanguage: question.language,
      lookedAt: other.lookedAt,
    }))
    .sort((one, another) => Number(one.lookedAt !== null) - Number(another.lookedAt !== null))
}
