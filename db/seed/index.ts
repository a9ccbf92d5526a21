import { demoCases, demoVoteSeries } from './cases'
import { demoCategories, demoFaqEntries } from './faq'
import { glossary } from './glossary'
import { goldenQueries } from './golden-queries'
import { demoIncidents } from './incidents'
import { demoLivingFacts } from './living-facts'
import { demoPeople, demoTeams } from './people'
import { demoSuggestions } from './suggestions'
import { demoSupport } from './support'
import { demoTags } from './tags'
import { apiThreads } from './threads-api'
import { apiThreadsZh } from './threads-api-zh'
import { depositThreads } from './threads-deposits'
import { nativeCoinDepositThreads } from './threads-deposits-native-coins'
import { depositThreadsZh } from './threads-deposits-zh'
import { identityThreads } from './threads-identity'
import { identityThreadsZh } from './threads-identity-zh'
import { orderThreads } from './threads-orders'
import { orderThreadsZh } from './threads-orders-zh'
import { securityThreads } from './threads-security'
import { securityThreadsZh } from './threads-security-zh'
import { withdrawalThreads } from './threads-withdrawals'
import { withdrawalThreadsZh } from './threads-withdrawals-zh'
import type { DemoThread } from './types'

const threads: DemoThread[] = [
  ...depositThreads,
  ...nativeCoinDepositThreads,
  ...depositThreadsZh,
  ...withdrawalThreads,
  ...withdrawalThreadsZh,
  ...identityThreads,
  ...identityThreadsZh,
  ...orderThreads,
  ...orderThreadsZh,
  ...securityThreads,
  ...securityThreadsZh,
  ...apiThreads,
  ...apiThreadsZh,
]

/** Everything that a fresh demo forum contains. Handles, keys and slugs refer to one another. */
export const demoForum = {
  teams: demoTeams,
  people: demoPeople,
  tags: demoTags,
  threads,
  categories: demoCategories,
  livingFacts: demoLivingFacts,
  faqEntries: demoFaqEntries,
  incidents: demoIncidents,
  suggestions: demoSuggestions,
  cases: demoCases,
  voteSeries: demoVoteSeries,
  glossary,
  goldenQueries,
  support: demoSupport,
}
