import { z } from '@hono/zod-openapi'

const day = z.string().nullable()

/** `unlisted` counts as a fake: nobody can list all of them. */
export const verdict = z
  .object({
    state: z.enum(['ours', 'not_ours', 'unlisted']),
    why: z.enum(['former', 'fake', 'imitation']).nullable(),
    address: z.string().nullable(),
    since: day,
    until: day,
    imitates: z.string().nullable(),
  })
  .openapi('Verdict')
