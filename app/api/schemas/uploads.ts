import { z } from '@hono/zod-openapi'
import { UPLOAD_AUDIENCES } from '#db/schema/types.ts'
import { count, time, url } from './values.ts'

const audience = z.enum(UPLOAD_AUDIENCES).openapi({
  description: '`staff`: it shows an account, so that its owner and staff alone ever see it',
})

/** The parts of the form beside the file. */
export const pictureParts = z.object({ audience: audience.default('everyone') })

/** The form as the document tells it. */
export const pictureForm = z
  .object({
    picture: z.string().openapi({
      format: 'binary',
      description: 'JPEG, PNG, WebP, GIF or AVIF, at most 10 MB and 50 million pixels',
    }),
    audience: audience.optional(),
  })
  .openapi('NewPicture')

export const picture = z
  .object({
    key: z.string(),
    url: url.openapi({ description: 'For browsers; who may not see it is told 404' }),
    markdown: z.string().openapi({ description: 'What shows it in a body', example: '![](/uploads/3f…)' }),
    width: count,
    height: count,
    bytes: count.openapi({ description: 'Of both sizes that are kept' }),
    audience,
    sight: z.enum(['public', 'waiting', 'private']).openapi({
      description:
        'public: everybody sees it; waiting: once staff approve it, where it stands; private: it stands in nothing that everybody reads, or is for staff',
    }),
    createdAt: time,
  })
  .openapi('Picture')

export const pictureParams = z.object({ key: z.string().max(100) })
