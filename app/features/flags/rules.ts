import type { FlagKind } from '#db/schema/types.ts'

/** UTF-16 units; what staff must know beside the kind fits into two sentences. */
export const FLAG_NOTE_LENGTH = { min: 0, max: 300 }

/** A theft takes minutes: these hide a post before staff have read it. The others only bring it to them. */
export const HIDING_KINDS: readonly FlagKind[] = ['scam', 'impersonation']
/** Whoever has earned this much is not one of a hundred accounts made today, so that their word hides alone. */
export const TRUSTED_FLAG_REPUTATION = 50
/** Of others it takes this many different ones. */
export const FLAGS_THAT_HIDE = 3
