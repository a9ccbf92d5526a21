import type { FlagKind } from '#db/schema/types.ts'
import { rule } from '../settings/rule.server.ts'

/** Anybody sees a thief. */
export const FLAG_REPUTATION = rule('flags.flag', 1, { min: 1, max: 1_000, unit: 'points' })
/** A theft takes minutes: these hide a post before staff have read it. The others only bring it to them. */
export const HIDING_KINDS: readonly FlagKind[] = ['scam', 'impersonation']
/** Whoever has earned this much is not one of a hundred accounts made today, so that their word hides alone. */
export const TRUSTED_FLAG_REPUTATION = rule('flags.trusted', 50, { min: 1, max: 100_000, unit: 'points' })
/** Of others it takes this many different ones. */
export const FLAGS_THAT_HIDE = rule('flags.hiding', 3, { min: 1, max: 50, unit: 'members' })
