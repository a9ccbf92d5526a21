import { AskedFacts } from './asked-facts.ts'
import { CheckList } from './check-list.ts'
import { CopyLink } from './copy-link.ts'
import { keepDrafts } from './draft.ts'
import { forgetArrived } from './draft-store.ts'
import { KeepCodes } from './keep-codes.ts'
import { LocalHours } from './local-hours.ts'
import { closeMenusOutside } from './menus.ts'
import { PasskeyForm } from './passkey-form.ts'
import { SearchAsTyped } from './search-as-typed.ts'
import { tellSearchEnds } from './search-ends.ts'
import { SearchSuggestions } from './search-suggestions.ts'
import { SearchTrail, trackResults } from './search-trail.ts'
import { watchSecrets } from './secret-watch.ts'
import { focusBySlash } from './shortcut.ts'
import { SimilarQuestions } from './similar-questions.ts'
import { TagCompletion } from './tag-completion.ts'
import { loadEditors, sendByKeyboard } from './text-areas.ts'
import { ThemeChoice } from './theme-choice.ts'
import { TimeAgo } from './time-ago.ts'

/** All script that a signed-out reader gets. What an element shows is in its shadow or in an attribute that
 *  React does not write, so that hydration finds what the server wrote. */
customElements.define('time-ago', TimeAgo)
customElements.define('copy-link', CopyLink)
customElements.define('theme-choice', ThemeChoice)
forgetArrived(document)
focusBySlash(document)
sendByKeyboard(document)
closeMenusOutside(document)
watchSecrets(document)
trackResults(document)
tellSearchEnds(document)

/** These write into what the server rendered: after hydration, which says so, has found it as it was. */
function whenSettled() {
  customElements.define('asked-facts', AskedFacts)
  customElements.define('similar-questions', SimilarQuestions)
  customElements.define('search-as-typed', SearchAsTyped)
  customElements.define('tag-completion', TagCompletion)
  customElements.define('search-suggestions', SearchSuggestions)
  customElements.define('search-trail', SearchTrail)
  customElements.define('check-list', CheckList)
  customElements.define('local-hours', LocalHours)
  customElements.define('passkey-form', PasskeyForm)
  customElements.define('keep-codes', KeepCodes)
  keepDrafts(document)
  loadEditors(document)
}
const { scripts, hydrated } = document.documentElement.dataset
const isSettled = scripts === 'react' ? hydrated !== undefined : document.readyState === 'complete'
if (isSettled) whenSettled()
else addEventListener(scripts === 'react' ? 'hydrated' : 'load', whenSettled, { once: true })
