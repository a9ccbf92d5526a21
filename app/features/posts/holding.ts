/** What `heldFor` says of a post that everybody saw until members' flags hid it. */
export const HELD_FOR_FLAGS = 'flags:'

export const isHeldForFlags = (heldFor: string | null) => heldFor === HELD_FOR_FLAGS

/** Since when a post waits, and why; null = for nothing but being a new member's. */
export interface Held {
  heldAt: Date
  heldFor: string | null
}
