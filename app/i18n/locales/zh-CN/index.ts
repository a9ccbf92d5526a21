import { account } from './account.ts'
import { acts } from './acts.ts'
import { admin } from './admin.ts'
import { ask } from './ask.ts'
import { candidates } from './candidates.ts'
import { categories } from './categories.ts'
import { checks } from './checks.ts'
import { desk } from './desk.ts'
import { duplicates } from './duplicates.ts'
import { errors } from './errors.ts'
import { fakes } from './fakes.ts'
import { flags } from './flags.ts'
import { glossary } from './glossary.ts'
import { held } from './held.ts'
import { help } from './help.ts'
import { home } from './home.ts'
import { identities } from './identities.ts'
import { incidentDesk } from './incident-desk.ts'
import { incidents } from './incidents.ts'
import { insights } from './insights.ts'
import { lists } from './lists.ts'
import { livingFacts } from './living-facts.ts'
import { machines } from './machines.ts'
import { mail } from './mail.ts'
import { mailChoices } from './mail-choices.ts'
import { noticeMail } from './notice-mail.ts'
import { notices } from './notices.ts'
import { official } from './official.ts'
import { ownData } from './own-data.ts'
import { phrases } from './phrases.ts'
import { profile } from './profile.ts'
import { queue } from './queue.ts'
import { review } from './review.ts'
import { search } from './search.ts'
import { security } from './security.ts'
import { securityAdmin } from './security-admin.ts'
import { site } from './site.ts'
import { staffMenu } from './staff-menu.ts'
import { support } from './support.ts'
import { supportAdmin } from './support-admin.ts'
import { tags } from './tags.ts'
import { tokens } from './tokens.ts'
import { twins } from './twins.ts'
import { waiting } from './waiting.ts'

export const catalogue = {
  ...site,
  ...account,
  ...acts,
  ...ask,
  ...checks,
  ...duplicates,
  ...help,
  ...home,
  ...identities,
  ...incidents,
  ...lists,
  ...mailChoices,
  ...notices,
  ...profile,
  ...search,
  ...support,
  ...tags,
  ...admin,
  ...candidates,
  ...categories,
  ...desk,
  ...glossary,
  ...incidentDesk,
  ...insights,
  ...livingFacts,
  ...phrases,
  ...queue,
  ...review,
  ...staffMenu,
  ...supportAdmin,
  ...twins,
  ...waiting,
  ...fakes,
  ...flags,
  ...held,
  ...securityAdmin,
  ...security,
  ...ownData,
  ...tokens,
  ...official,
  ...errors,
  ...machines,
  ...mail,
  ...noticeMail,
}
