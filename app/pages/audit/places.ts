import type { AuditSubject } from '#db/schema/audit-acts.ts'

/** Where staff look after what has no name of its own in the log, by its id. */
export const PLACES: Partial<Record<AuditSubject, (id: string) => string>> = {
  category: () => '/mod/categories',
  fact: (slug) => `/mod/facts/${slug}`,
  fake: () => '/mod/fakes',
  glossary: () => '/admin/glossary',
  golden: () => '/admin/search/golden',
  index: () => '/admin/search/index',
  job: () => '/admin/jobs',
  mail: () => '/admin/mail',
  handoff: () => '/admin/support',
  audit: () => '/admin/audit',
  votes: () => '/mod/votes',
}
