/** What somebody pasted, read as what it would open. */
export interface Contact {
  kind: 'mail' | 'link' | 'number' | 'handle'
  /** What different ways to write the same have in common: whatever leads elsewhere has another. */
  key: string
  /** As fakes are kept: letter case and what stands after a # do not count. */
  looseKey: string
  /** Of mails and links, in letters as a reader sees them. */
  host: string | null
  /** Of links, without slashes at the end; in lower case where case is nothing. */
  path: string
  /** Of links, what else chooses where they lead: parameters, and what stands after a #. */
  rest: string
  /** Of handles, and of links that end in one. */
  handle: string | null
  /** The same where it is certain: of links, on hosts that give pages to those who are called so. */
  name: string | null
  /** What stands before an @ in a link: it looks like the address and is none of it. */
  pretends: string | null
}

export const NOTHING = { host: null, path: '', rest: '', handle: null, name: null, pretends: null }
