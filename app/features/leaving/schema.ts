import { z } from 'zod'
import { LEFT_POSTS } from '#db/schema/types.ts'
import { text } from '../accounts/schema.ts'

/** The forms by which a member leaves, and stays after all. */
export const leavingForm = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('leave'),
    handle: text.transform((value) => value.trim().toLowerCase().replace(/^@/, '')),
    posts: z.enum(LEFT_POSTS, 'field.invalid').default('stay'),
  }),
  z.object({ act: z.literal('keep') }),
])
export type Leaving = Pick<Extract<z.output<typeof leavingForm>, { act: 'leave' }>, 'handle' | 'posts'>
