import { account } from './account.ts'
import { accountErrors } from './account-errors.ts'
import { activity } from './activity.ts'
import { acts } from './acts.ts'
import { admin } from './admin.ts'
import { appeal } from './appeal.ts'
import { ask } from './ask.ts'
import { audit } from './audit.ts'
import { badges } from './badges.ts'
import { bulk } from './bulk.ts'
import { candidates } from './candidates.ts'
import { categories } from './categories.ts'
import { checks } from './checks.ts'
import { descriptions } from './descriptions.ts'
import { desk } from './desk.ts'
import { developers } from './developers.ts'
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
import { invitation } from './invitation.ts'
import { jobs } from './jobs.ts'
import { lists } from './lists.ts'
import { livingFacts } from './living-facts.ts'
import { machines } from './machines.ts'
import { mail } from './mail.ts'
import { mailChoices } from './mail-choices.ts'
import { moves } from './moves.ts'
import { noticeMail } from './notice-mail.ts'
import { notices } from './notices.ts'
import { official } from './official.ts'
import { overload } from './overload.ts'
import { ownData } from './own-data.ts'
import { people } from './people.ts'
import { phrases } from './phrases.ts'
import { privileges } from './privileges.ts'
import { profile } from './profile.ts'
import { queue } from './queue.ts'
import { review } from './review.ts'
import { ruleAdmin } from './rule-admin.ts'
import { rules } from './rules.ts'
import { search } from './search.ts'
import { security } from './security.ts'
import { securityAdmin } from './security-admin.ts'
import { setup } from './setup.ts'
import { site } from './site.ts'
import { siteAdmin } from './site-admin.ts'
import { staff } from './staff.ts'
import { staffMenu } from './staff-menu.ts'
import { suggestions } from './suggestions.ts'
import { support } from './support.ts'
import { supportAdmin } from './support-admin.ts'
import { tagDesk } from './tag-desk.ts'
import { tags } from './tags.ts'
import { tokens } from './tokens.ts'
import { twins } from './twins.ts'
import { unsent } from './unsent.ts'
import { votePatterns } from './vote-patterns.ts'
import { waiting } from './waiting.ts'
import { waitingPictures } from './waiting-pictures.ts'

export const catalogue = {
  ...site,
  ...account,
  ...acts,
  ...ask,
  ...bulk,
  ...checks,
  ...developers,
  ...duplicates,
  ...help,
  ...home,
  ...identities,
  ...incidents,
  ...lists,
  ...mailChoices,
  ...moves,
  ...notices,
  ...privileges,
  ...profile,
  ...ruleAdmin,
  ...rules,
  ...search,
  ...suggestions,
  ...support,
  ...tags,
  ...tagDesk,
  ...activity,
  ...admin,
  ...audit,
  ...badges,
  ...candidates,
  ...categories,
  ...desk,
  ...glossary,
  ...incidentDesk,
  ...insights,
  ...jobs,
  ...livingFacts,
  ...phrases,
  ...queue,
  ...review,
  ...staff,
  ...invitation,
  ...people,
  ...appeal,
  ...siteAdmin,
  ...staffMenu,
  ...supportAdmin,
  ...twins,
  ...votePatterns,
  ...waiting,
  ...fakes,
  ...waitingPictures,
  ...flags,
  ...held,
  ...securityAdmin,
  ...setup,
  ...security,
  ...overload,
  ...ownData,
  ...tokens,
  ...official,
  ...errors,
  ...accountErrors,
  ...machines,
  ...descriptions,
  ...unsent,
  ...mail,
  ...noticeMail,
}
