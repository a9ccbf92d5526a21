/** `top` all; `empty` found nothing; `unopened` found something, of which nothing was opened. */
export const TEXT_TABLES = ['top', 'empty', 'unopened'] as const
export type TextTable = (typeof TEXT_TABLES)[number]
