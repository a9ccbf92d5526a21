import { useRouteLoaderData } from '@remix-run/react'
import type { Language, SuspensionKind } from '#db/schema/types.ts'
import type { Theme } from '../theme.ts'

/** What has just been done, and the form that takes it back. */
export interface ToastData {
  id: string
  text: string
  undo?: { action: string; fields: Record<string, string> } | undefined
  /** Which draft of this device has arrived. */
  draft?: string | undefined
}

/** How one gets in. */
export interface Doors {
  providers: { slug: string; name: string }[]
  /** Passwords, passkeys and mailed codes. */
  own: 'open' | 'closed'
}

/** Rules that forms and hints show as they are now: what browsers are given by import has the defaults. */
export interface Limits {
  /** UTF-16 units that a field takes at most. */
  title: number
  question: number
  answer: number
  comment: number
  /** Points of reputation. */
  downvote: number
}

export interface ShownLogo {
  src: string
  /** For tabs and phones. */
  icon: string
  width: number
  height: number
  /** The forum's name is written in it already. */
  saysName: boolean
}

/** What root's loader gives to the shell around every page. */
export interface ShellData {
  viewer: {
    handle: string
    displayName: string
    isStaff: boolean
    isAdmin: boolean
    reputation: number
    /** What the member may not do, and until when. */
    suspension: { kind: SuspensionKind; until: Date | string; reason: string } | null
    /** When the account is deleted, as its owner asked. */
    leavesAt: Date | string | null
  } | null
  /** Whoever is in needs none. */
  doors: Doors | undefined
  /** Unread notices. */
  unread: number
  theme: Theme
  locale: Language
  toast: ToastData | undefined
  limits: Limits
  site: {
    /** The sheet with its own colours, if it has some. */
    style: string | null
    languages: Language[]
    /** Instead of our mark. */
    logo: ShownLogo | null
  }
  /** New with every load: what the tokens of this page's forms are made from. */
  formSeed: string
}

/** Undefined where the root loader failed: the shell then shows itself as to a signed-out reader. */
export const useShell = () => useRouteLoaderData<ShellData>('root')
