/** Without it spreadsheets take UTF-8 for the code page of the machine. */
const BYTE_ORDER_MARK = '\ufeff'

/** Rows as RFC 4180 has them. What anybody typed must not be taken for a formula by whoever opens the file. */
export const csvOf = (rows: readonly (string | number)[][]): string => BYTE_ORDER_MARK + csvRows(rows)

/** More rows of a file that has begun. */
export const csvRows = (rows: readonly (string | number)[][]): string =>
  rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('')

function fieldOf(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
