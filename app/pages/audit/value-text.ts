/** A value of the log on one line: `state: over, kind: incident`. Empty where there is nothing to tell. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(valueText).join(', ')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([name, part]) => [name, inner(part)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
    .join(', ')
}

/** What has parts of its own stands in brackets. */
const inner = (part: unknown) =>
  part !== null && typeof part === 'object' && !Array.isArray(part) ? `(${valueText(part)})` : valueText(part)
