export const AUDIT_DAYS = ['7', '30', '90', '365'] as const

/** Where the acts are that an `AuditQuery` is about. */
export function auditPath(
  query: Readonly<Record<string, string | number | undefined>>,
  path = '/admin/audit',
): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  const params = new URLSearchParams(given)
  return params.size > 0 ? `${path}?${params}` : path
}
