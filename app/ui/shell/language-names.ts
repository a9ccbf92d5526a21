/** Each language by its own name. */
export const LANGUAGE_NAMES = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '简体中文' },
] as const
