import { memberBadges, suspensions, teams, users } from '#db/schema/index.ts'
import { HANDLE } from '../../accounts/rules.ts'
import { kind } from './kind.ts'
import { localised } from './shapes.ts'

/** argon2id as this program writes it. What asks for more memory or time would stop the server at a log-in. */
const PASSWORD_HASH = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{16,64}\$[A-Za-z0-9+/]{32,128}$/
const EMAIL = /^[^\s<>"@]{1,64}@[^\s<>"@]{1,190}$/

export const PEOPLE = [
  kind('team', teams, { parts: { row: ['slug', 'name'] }, json: { name: localised } }),
  kind('user', users, {
    once: ['handle', 'createdAt'],
    parts: {
      profile: ['displayName', 'about', 'language'],
      role: ['role', 'teamId', 'staffAlias', 'trusted'],
      mail: ['email', 'emailVerifiedAt'],
      standing: [
        ...(['suspendedUntil', 'suspensionKind', 'suspendedFor'] as const),
        ...(['leavesAt', 'leavesPosts', 'deletedAt'] as const),
      ],
      password: ['passwordHash'],
    },
    json: { staffAlias: localised },
    refuse({ handle, email, passwordHash }) {
      if (!HANDLE.test(String(handle))) return 'a handle that no handle can be'
      if (email !== null && !EMAIL.test(String(email))) return 'an email that is no address'
      if (passwordHash !== null && !PASSWORD_HASH.test(String(passwordHash)))
        return 'a passwordHash that this program did not write'
      return undefined
    },
  }),
  kind('suspension', suspensions, {
    parts: { row: ['userId', 'kind', 'reason', 'startedAt', 'until', 'byId', 'liftedAt'] },
  }),
  kind('badge', memberBadges, { parts: { row: ['userId', 'badge', 'awardedAt'] } }),
]
