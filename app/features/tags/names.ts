/** What makes two spellings one tag: full-width and case folded, white space and underscores as hyphens. */
export function tagKey(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/^#/, '')
    .replace(/[\s_]+/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}.+#-]/gu, '')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
}

export const COMMAS = /[,，、;；]+/u

/** A form's one field of tags, "Mobile app, 提现，usdt": commas of both kinds and semicolons part them, so that a name may
 *  have spaces. Where there are none, spaces do. */
export function splitTags(field: string): string[] {
  const keys = field.split(COMMAS.test(field) ? COMMAS : /\s+/u).map(tagKey)
  return [...new Set(keys.filter((key) => key !== ''))]
}
