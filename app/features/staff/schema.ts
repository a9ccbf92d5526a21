import { z } from 'zod'
import type { InvitationId, TeamId, UserId } from '#db/ids.ts'
import { type Localised, ROLES } from '#db/schema/types.ts'
import { emailAddress } from '../accounts/schema.ts'
import { lineOf } from '../posts/text.ts'
import { PUBLIC_NAME_LENGTH } from './rules.ts'

const rowId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)
const nothing = z.literal('').transform(() => undefined)

const team = rowId.transform((id) => id as TeamId)
const person = rowId.transform((id) => id as UserId)
const invitation = rowId.transform((id) => id as InvitationId)
const anyTeam = z.union([nothing, team]).optional()

const name = lineOf(PUBLIC_NAME_LENGTH)
/** Chinese may come later: until then readers see the English. */
const laterName = z.union([nothing, name]).optional()

const names = { name, nameZh: laterName }

/** What an admin sends from the page of the staff. */
export const staffForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('role'), person, role: z.enum(ROLES) }),
  z.object({ act: z.literal('place'), person, team: anyTeam, alias: laterName, aliasZh: laterName }),
  z.object({
    act: z.literal('invite'),
    role: z.enum(['moderator', 'admin']),
    team: anyTeam,
    email: z.union([nothing, emailAddress]).optional(),
  }),
  z.object({ act: z.literal('revoke'), invitation }),
  z.object({ act: z.literal('team_add'), ...names }),
  z.object({ act: z.literal('team_rename'), team, ...names }),
  z.object({ act: z.literal('team_remove'), team }),
])
export type StaffAct = z.output<typeof staffForm>
export type StaffActOf<Act extends StaffAct['act']> = Omit<Extract<StaffAct, { act: Act }>, 'act'>

/** One language alone stands for both. */
export const namesIn = ({ name, nameZh }: { name: string; nameZh?: string | undefined }): Localised =>
  nameZh ? { en: name, 'zh-CN': nameZh } : { en: name }
