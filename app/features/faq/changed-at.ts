/** When what readers see of a published entry changed last: a draft may be older than its publication. */
export const changedAt = ({ updatedAt, publishedAt }: { updatedAt: Date; publishedAt: Date | null }): Date =>
  publishedAt && publishedAt > updatedAt ? publishedAt : updatedAt
