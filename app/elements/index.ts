import { watchComposition } from './composition.ts'
import { CopyLink } from './copy-link.ts'
import { keepDrafts } from './draft.ts'
import { forgetArrived } from './draft-store.ts'
import { closeMenusOutside } from './menus.ts'
import { tellSearchEnds } from './search-ends.ts'
import { SearchSuggestions } from './search-suggestions.ts'
import { SearchTrail, trackResults } from './search-trail.ts'
import { watchSecrets } from './secret-watch.ts'
import { focusBySlash } from './shortcut.ts'
import { loadEditors, sendByKeyboard } from './text-areas.ts'
import { ThemeChoice } from './theme-choice.ts'
import { TimeAgo } from './time-ago.ts'
import { definePresent } from './when-present.ts'

/** All script that a signed-out reader gets. What an element shows is in its shadow or in an attribute that
 *  React does not write, so that hydration finds what the server wrote. */
customElements.define('time-ago', TimeAgo)
customElements.define('copy-link', CopyLink)
customElements.define('theme-choice', ThemeChoice)
forgetArrived(document)
watchComposition(document)
focusBySlash(document)
sendByKeyboard(document)
closeMenusOutside(document)
watchSecrets(document)
trackResults(document)
tellSearchEnds(document)

/** These write into what the server rendered: after hydration, which says so, has found it as it was. */
function whenSettled() {
  customElements.define('search-suggestions', SearchSuggestions)
  customElements.define('search-trail', SearchTrail)
  loadEditors(document)
  tendPage()
  // Signed in, the next page comes without loading.
  new MutationObserver(tendPage).observe(document.body, { childList: true, subtree: true })
}

function tendPage() {
  keepDrafts(document)
  definePresent(document)
}

const { scripts, hydrated } = document.documentElement.dataset
const isSettled = scripts === 'react' ? hydrated !== undefined : document.readyState === 'complete'
if (isSettled) whenSettled()
else addEventListener(scripts === 'react' ? 'hydrated' : 'load', whenSettled, { once: true })
