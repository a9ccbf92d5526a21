import { createContext, useContext } from 'react'

/** What the scripts of this page are allowed by, decided by entry.server before it renders.
 *  `react`: Remix's scripts as well as the elements. Signed-out readers need only these, under the policy 'self'.
 *  What the scripts wait for is named in the page, so that it comes along with them and not after. */
export type PageScripts = { elementsUrl: string; messageUrls: string[] } & (
  | { load: 'elements'; nonce: undefined }
  | { load: 'react'; nonce: string }
)

const PageScriptsContext = createContext<PageScripts>({
  ...{ load: 'elements', nonce: undefined },
  ...{ elementsUrl: '', messageUrls: [] },
})

export const PageScriptsProvider = PageScriptsContext.Provider
export const usePageScripts = () => useContext(PageScriptsContext)

/** `export const handle: PageHandle = { scripts: true }` in a route whose page needs React without a log-in. */
export interface PageHandle {
  scripts?: true
  /** The shell's search box is left out where the page has its own. */
  ownSearch?: true
}
