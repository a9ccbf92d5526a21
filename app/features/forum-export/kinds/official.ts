import { eq, isNotNull } from 'drizzle-orm'
import { z } from 'zod'
import {
  askedPhrases,
  faqAdditions,
  faqCategories,
  faqEntries,
  faqMessages,
  faqOldCategories,
  faqOldSlugs,
  faqVersions,
  livingFacts,
  livingFactValues,
} from '#db/schema/index.ts'
import { type Fields, kind } from './kind.ts'
import { rowsOf, valuesOf } from './nested.ts'
import { appliesTo, appMessages, localised, text, texts } from './shapes.ts'

const { slug: oldCategory, categoryId } = faqOldCategories
const { slug: oldSlug, entryId } = faqOldSlugs

const ENTRY_NESTED = {
  messages: rowsOf(
    { shape: appMessages, of: faqMessages.entryId, order: [faqMessages.position] },
    { text: faqMessages.text, language: faqMessages.language, appVersion: faqMessages.appVersion },
  ),
  oldSlugs: valuesOf({ shape: texts, of: entryId, order: [oldSlug] }, oldSlug),
}

const SLUG = /^[\p{L}\p{M}\p{N}]{1,100}(?:-[\p{L}\p{M}\p{N}]{1,100}){0,50}$/u
const FACT_SLUG = /^(?!new$)[a-z0-9]{1,60}(?:-[a-z0-9]{1,60}){0,30}$/
const refuseSlug = ({ slug }: Fields) =>
  SLUG.test(String(slug)) ? undefined : 'a slug that is no part of an address'

export const OFFICIAL = [
  kind('fact', livingFacts, {
    once: ['slug', 'createdAt'],
    parts: { row: ['name', 'words', 'ownerTeamId', 'verifiedAt', 'verifiedById', 'reviewAt'] },
    json: { name: localised, words: texts },
    refuse: ({ slug }) => (FACT_SLUG.test(String(slug)) ? undefined : 'a slug that no fact can have'),
  }),
  kind('fact_value', livingFactValues, {
    once: ['factId'],
    parts: {
      row: [
        ...(['state', 'number', 'basedOn', 'value', 'unit', 'source', 'proposedById', 'createdAt'] as const),
        ...(['decidedAt', 'decidedById', 'endedAt', 'reason'] as const),
      ],
    },
    json: { value: localised, unit: localised },
  }),
  kind('category', faqCategories, {
    once: ['slug'],
    parts: { row: ['name', 'description', 'icon', 'position'] },
    json: { name: localised, description: localised },
    nested: { oldSlugs: valuesOf({ shape: texts, of: categoryId, order: [oldCategory] }, oldCategory) },
    refuse: refuseSlug,
  }),
  kind('entry', faqEntries, {
    once: ['slug', 'createdAt'],
    parts: {
      text: ['title', 'body', 'steps', 'language', 'kind', 'revision', 'updatedAt'],
      place: ['categoryId', 'appliesTo'],
      source: [
        ...(['origin', 'sourceQuestionId', 'sourceAnswerId', 'sourceRevision', 'sourceAuthorId'] as const),
        'document',
      ],
      standing: [
        ...(['state', 'ownerId', 'ownerTeamId', 'nominatedById', 'submittedById', 'submittedAt'] as const),
        ...(['approvedById', 'verifiedAt', 'verifiedById', 'reviewAt', 'publishedAt'] as const),
      ],
    },
    json: { steps: texts, appliesTo },
    nested: ENTRY_NESTED,
    refuse: refuseSlug,
  }),
  kind('twin', faqEntries, {
    of: 'entry',
    parts: { row: ['twinOfId', 'twinRevision', 'ownRevision'] },
    where: isNotNull(faqEntries.twinOfId),
    refuse: ({ id, twinOfId }) =>
      twinOfId === null || twinOfId === id ? 'a twinOfId that is no other entry' : undefined,
  }),
  kind('entry_version', faqVersions, {
    parts: {
      row: [
        ...(['entryId', 'number', 'title', 'body', 'steps', 'editorId', 'approvedById', 'reason'] as const),
        ...(['rolledBackTo', 'factChange', 'createdAt'] as const),
      ],
    },
    json: { steps: texts, factChange: z.strictObject({ slug: text, from: text, to: text }) },
  }),
  kind('entry_addition', faqAdditions, {
    parts: { row: ['entryId', 'questionId', 'answerId', 'revision', 'authorId', 'addedById', 'createdAt'] },
  }),
  kind('phrase', askedPhrases, {
    parts: {
      row: [
        ...(['questionId', 'entryId', 'text', 'key', 'source', 'countsFrom'] as const),
        ...(['switchedOffAt', 'switchedOffById', 'createdAt', 'updatedAt'] as const),
      ],
    },
    // Who used the others is told apart by keys of this forum alone: elsewhere they would have no evidence.
    where: eq(askedPhrases.source, 'staff'),
    refuse: ({ source, questionId, entryId }) => {
      if (source !== 'staff') return 'a source that is not staff'
      return (questionId === null) === (entryId === null)
        ? 'neither or both of questionId and entryId'
        : undefined
    },
  }),
]
