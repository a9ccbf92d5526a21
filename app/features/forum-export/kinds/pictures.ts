import { eq } from 'drizzle-orm'
import { uploads, uploadUses } from '#db/schema/index.ts'
import { FULL_SIDE } from '../../uploads/rules.ts'
import { isKey } from '../../uploads/store.ts'
import { kind } from './kind.ts'

const isSide = (length: unknown) => Number(length) >= 1 && Number(length) <= FULL_SIDE

export const PICTURES = [
  kind('picture', uploads, {
    once: ['key', 'ownerId', 'mime', 'width', 'height', 'bytes'],
    parts: { row: ['audience', 'approvedAt', 'approvedById'], age: ['createdAt'] },
    where: eq(uploads.state, 'kept'),
    refuse: ({ key, mime, width, height }) => {
      if (!isKey(String(key))) return 'a key that is no key of a picture'
      if (mime !== 'image/webp') return 'a mime that is not image/webp'
      return isSide(width) && isSide(height) ? undefined : 'a width or height that no picture here has'
    },
  }),
]

export const PICTURE_USES = [
  kind('picture_use', uploadUses, {
    parts: { row: ['uploadId', 'questionId', 'answerId', 'entryId', 'endedAt'] },
    refuse: (line) =>
      [line.questionId, line.answerId, line.entryId].filter((id) => id !== null).length === 1
        ? undefined
        : 'not one place of questionId, answerId and entryId',
  }),
]
