import { CopyLink } from './copy-link.ts'
import { closeMenusOutside } from './menus.ts'
import { focusBySlash } from './shortcut.ts'
import { ThemeChoice } from './theme-choice.ts'
import { TimeAgo } from './time-ago.ts'

/** All script that a signed-out reader gets. What an element shows is in its shadow or in an attribute that
 *  React does not write, so that hydration finds what the server wrote. */
customElements.define('time-ago', TimeAgo)
customElements.define('copy-link', CopyLink)
customElements.define('theme-choice', ThemeChoice)
focusBySlash(document)
closeMenusOutside(document)
