/** No PostgreSQL server, or none that lets us in: in words for the operator, without the password. */
export class UnreachableDatabase extends Error {
  constructor(cause: unknown) {
    super(
      `DATABASE_URL leads to no PostgreSQL database that can be used: ${reasonOf(cause)}. Nothing was changed.`,
      { cause },
    )
  }
}

/** Of a name with several addresses Node says in words only what each of them answered. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
