export const categoryPath = (slug: string) => `/help/${slug}`
export const entryPath = (entry: { categorySlug: string; slug: string }) =>
  `/help/${entry.categorySlug}/${entry.slug}`
export const entryHistoryPath = (id: number) => `/help/entries/${id}/history`
/** Of a change that waits or waited: for staff. */
export const changePath = (id: number) => `/mod/faq/changes/${id}`
