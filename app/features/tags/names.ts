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

/** A form's one field of tags, "deposit, 提现，usdt trc20": commas of both kinds, semicolons and spaces part them. */
export function splitTags(field: string): string[] {
  const keys = field.split(/[,，、;；\s]+/u).map(tagKey)
  return [...new Set(keys.filter((key) => key !== ''))]
}
