/** The shape of the demo forum's content: plain data, written by hand, turned into rows by the seeder. */

export type Language = 'en' | 'zh-CN'
export type Localised = Record<Language, string>

export interface DemoTeam {
  slug: string
  name: Localised
}

export interface DemoPerson {
  handle: string
  displayName: string
  role: 'member' | 'moderator' | 'admin'
  language: Language
  /** Markdown, shown on the profile. */
  about?: string
  /** Slug of a DemoTeam; staff only. */
  team?: string
  /** What they write under others' questions waits for approval. */
  isNew?: true
}

/** What helpers need to know; `staff` facts are shown to the asker and staff only. */
export interface DemoFact {
  key: string
  name: Localised
  shape: 'text' | 'number' | 'choice' | 'transaction_id' | 'address' | 'order_number' | 'app_version'
  /** Only for `choice`. */
  choices?: string[]
  visibility: 'public' | 'staff'
}

export interface DemoTag {
  slug: string
  name: Localised
  description: Localised
  /** Other words for the same concept, in any language. */
  synonyms: string[]
  facts?: DemoFact[]
}

export interface DemoComment {
  author: string
  /** Hours after the post that it stands under. */
  hoursAfter: number
  body: string
}

export interface DemoAnswer {
  /** Unique over all threads: FAQ entries name their source by it. */
  key: string
  author: string
  hoursAfter: number
  body: string
  up: string[]
  down?: string[]
  accepted?: true
  /** A second revision by the author: the body above is the first. */
  edited?: { hoursAfter: number; body: string; reason: string }
  comments?: DemoComment[]
}

/** An edit of an answer that somebody suggests, and that still waits. */
export interface DemoSuggestion {
  /** Key of the answer. */
  answer: string
  author: string
  hoursAgo: number
  body: string
  /** As its author typed it. */
  reason: string
}

/** An answer that nobody but staff sees: hidden by flags, or its author's first one. */
export interface DemoCase {
  /** Key of the thread. */
  thread: string
  author: string
  hoursAgo: number
  body: string
  flags: {
    by: string
    hoursAfter: number
    kind: 'scam' | 'impersonation' | 'spam' | 'rude' | 'off_topic' | 'other'
    note: string
  }[]
}

/** Upvotes by one member, a minute apart. */
export interface DemoVoteSeries {
  voter: string
  hoursAgo: number
  /** Keys of answers, all by one author. */
  answers: string[]
}

export interface DemoThread {
  key: string
  language: Language
  author: string
  askedHoursAgo: number
  title: string
  body: string
  tags: string[]
  /** By fact key of the tags' templates. */
  facts?: Record<string, string>
  views: number
  up: string[]
  down?: string[]
  followers?: string[]
  comments?: DemoComment[]
  answers: DemoAnswer[]
  /** Other words in which people ask for it, as staff note them: for those that the thread itself never says. */
  askedAs?: { text: string; by: string; hoursAfter: number }
  /** Key of the canonical thread. */
  duplicateOf?: string
  closed?: { reason: 'off_topic' | 'unclear' | 'too_broad' | 'resolved_elsewhere'; by: string }
}

export interface DemoCategory {
  slug: string
  name: Localised
  description: Localised
  icon: 'wallet' | 'identity' | 'chart' | 'shield' | 'code' | 'compass'
}

export interface DemoLivingFact {
  slug: string
  name: Localised
  /** By which sentences of the community are known to speak of it. */
  words: string[]
  value: { en: string; 'zh-CN'?: string }
  unit: Localised
  source: string
  verifiedHoursAgo: number
  /** A change that waits for a decision. */
  proposal?: { value: { en: string }; source: string; by: string; hoursAgo: number }
}

export interface DemoFaqEntry {
  language: Language
  category: string
  slug: string
  title: string
  body: string
  /** Key of the demo answer that it was made from; absent when staff wrote it. */
  sourceAnswer?: string
  /** Where staff took it from, when no answer is its source: the name of a published document. */
  document?: string
  appliesTo: { product?: string; networks?: string[]; appVersion?: string; region?: string }
  /** What a reader checks first, one short imperative sentence each; may be empty. */
  steps: string[]
  /** An answer where nothing is said. */
  kind?: 'guide'
  /** What the app shows, word for word. */
  messages?: { text: string; appVersion?: string }[]
  /** Slug of the entry that says the same in the other language, published before. */
  twinOf?: string
  /** Slug of the DemoTeam that keeps it true. */
  owner: string
  publishedHoursAgo: number
  verifiedHoursAgo: number
}

/** As `app/features/support` keeps it; minutes since midnight. */
export interface DemoSupport {
  hours: {
    zone: string
    days: Record<'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun', { from: number; to: number }[]>
  }
  channels: {
    kind: 'mail' | 'website' | 'social' | 'chat'
    label: Localised
    address: string
    since: string
  }[]
  former: { address: string; since: string; until: string }[]
  /** Listed as fakes, and reported as such. */
  fakes: string[]
  reported: string[]
  desk: { kind: 'mail'; mail: string }
}

export interface DemoIncident {
  kind: 'incident' | 'announcement'
  openedHoursAgo: number
  author: string
  title: Localised
  text: Localised
  /** Slugs of DemoTags. */
  tags: string[]
  networks: string[]
  /** Handles of members who have it too. */
  affected: string[]
  updates: {
    hoursAfter: number
    state: 'investigating' | 'identified' | 'fixed' | 'over'
    text: Localised
    /** From when the demo was made. */
    nextUpdateInHours?: number
  }[]
}
