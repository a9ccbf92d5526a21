import { useRouteLoaderData } from '@remix-run/react'
import type { Language } from '#db/schema/types.ts'
import type { Theme } from '../theme.ts'

/** What root's loader gives to the shell around every page. */
export interface ShellData {
  viewer: {
    handle: string
    displayName: string
    isStaff: boolean
    isAdmin: boolean
    reputation: number
  } | null
  /** Unread notices. */
  unread: number
  theme: Theme
  locale: Language
  toast: { id: string; text: string } | undefined
  /** New with every load: what the tokens of this page's forms are made from. */
  formSeed: string
}

/** Undefined where the root loader failed: the shell then shows itself as to a signed-out reader. */
export const useShell = () => useRouteLoaderData<ShellData>('root')
