import { sql } from 'drizzle-orm'
import type { AnswerId, EntryId, QuestionId, UploadId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { answers } from './answers.ts'
import { faqEntries } from './faq.ts'
import { questions } from './questions.ts'
import { UPLOAD_AUDIENCES, UPLOAD_STATES } from './types.ts'

const { table, id, ref, str, int, time, index, uniqueIndex } = kit

/** Pictures that members uploaded. Their bytes are in the picture store, under the key. */
export const uploads = table(
  'uploads',
  {
    id: id('id').$type<UploadId>(),
    /** The last part of its address. */
    key: str('key').notNull().unique(),
    ownerId: ref('owner_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    /** `arriving` until its bytes are stored; `removed` from then on until they are erased. */
    state: str('state', { enum: [...UPLOAD_STATES] }).notNull(),
    /** `staff`: its owner said that it shows an account, so that they and staff alone see it. */
    audience: str('audience', { enum: [...UPLOAD_AUDIENCES] }).notNull(),
    /** Of what is stored, not of what was sent. */
    mime: str('mime').notNull(),
    width: int('width').notNull(),
    height: int('height').notNull(),
    /** Of both sizes together. */
    bytes: int('bytes').notNull(),
    createdAt: time('created_at').notNull(),
    /** From here on others may see it, where it stands. At once unless its owner was new. */
    approvedAt: time('approved_at'),
    approvedById: ref('approved_by_id')
      .$type<UserId>()
      .references(() => users.id),
  },
  (t) => [
    index('uploads_owner').on(t.ownerId, t.createdAt),
    index('uploads_waiting').on(t.createdAt, t.id).where(sql`approved_at is null and state = 'kept'`),
  ],
)

/** Where a picture stands: in a question, an answer or an official answer, exactly one of them. */
export const uploadUses = table(
  'upload_uses',
  {
    id: id('id'),
    uploadId: ref('upload_id')
      .$type<UploadId>()
      .notNull()
      .references(() => uploads.id, { onDelete: 'cascade' }),
    questionId: ref('question_id')
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: 'cascade' }),
    answerId: ref('answer_id')
      .$type<AnswerId>()
      .references(() => answers.id, { onDelete: 'cascade' }),
    entryId: ref('entry_id')
      .$type<EntryId>()
      .references(() => faqEntries.id, { onDelete: 'cascade' }),
    /** When it was taken out of the text; put back, it has none again. */
    endedAt: time('ended_at'),
  },
  (t) => [
    uniqueIndex('upload_uses_question').on(t.questionId, t.uploadId),
    uniqueIndex('upload_uses_answer').on(t.answerId, t.uploadId),
    uniqueIndex('upload_uses_entry').on(t.entryId, t.uploadId),
    index('upload_uses_upload').on(t.uploadId),
  ],
)
