/** Where a line ends, or a cell of a table. */
const LINE_END = /<br\b[^>]*>|<\/(?:p|li|h[1-6]|pre|tr|blockquote)>/g
const CELL_END = /<\/t[dh]>/g
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

/** The reading text of HTML that our own renderer made; nothing is said for pictures. */
export const textOfHtml = (html: string) =>
  html
    .replace(CELL_END, '\t')
    .replace(LINE_END, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim()
