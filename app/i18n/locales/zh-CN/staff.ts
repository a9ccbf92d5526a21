import { admin } from './admin.ts'
import { candidates } from './candidates.ts'
import { categories } from './categories.ts'
import { desk } from './desk.ts'
import { drafts } from './drafts.ts'
import { fakes } from './fakes.ts'
import { glossary } from './glossary.ts'
import { held } from './held.ts'
import { insights } from './insights.ts'
import { livingFacts } from './living-facts.ts'
import { phrases } from './phrases.ts'
import { review } from './review.ts'
import { securityAdmin } from './security-admin.ts'
import { supportAdmin } from './support-admin.ts'
import { twins } from './twins.ts'

/** What only staff come to see. */
export const staff = {
  ...admin,
  ...candidates,
  ...categories,
  ...desk,
  ...drafts,
  ...fakes,
  ...glossary,
  ...held,
  ...insights,
  ...livingFacts,
  ...phrases,
  ...review,
  ...securityAdmin,
  ...supportAdmin,
  ...twins,
}
