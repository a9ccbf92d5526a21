/** Words that mean the same in a search, in each language. */
export type Words = { en: readonly string[]; 'zh-CN': readonly string[] }
