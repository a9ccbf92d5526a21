import { useLocale } from '~/i18n/react.tsx'

/** Between two sentences: a space, where the language parts them by one. */
export function SentenceGap() {
  return useLocale() === 'zh-CN' ? null : ' '
}
