import type { Range } from '#search/port.ts'
import { formatDate, formatMonth, formatYear } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import type { Translate } from '~/i18n/translate.ts'
import type { Wish } from './wishes.ts'

/** What a search asks for beside words, in the reader's words: "Score above 3", "Asked in January 2026". */
export function useWishWords(): (wish: Wish) => string {
  const t = useT()
  return (wish) => {
    switch (wish.name) {
      case 'phrase':
        return t('search.wish_phrase', { text: wish.value })
      case 'excluded':
        return t('search.wish_excluded', { text: wish.value })
      case 'tag':
        return t('search.wish_tag', { tag: wish.value })
      case 'user':
        return t('search.wish_user', { user: wish.value })
      case 'is':
        return t(`search.wish_${wish.value}`)
      case 'lang':
        return t(`search.wish_${wish.value}`)
      case 'score':
        return scoreWords(t, wish.value)
      case 'answers':
        return answersWords(t, wish.value)
      case 'created':
        return createdWords(t, wish.value)
    }
  }
}

function scoreWords(t: Translate, { min, max }: Range): string {
  if (min === undefined) return t('search.wish_score_below', { score: (max ?? 0) + 1 })
  if (max === undefined) return t('search.wish_score_above', { score: min - 1 })
  return min === max
    ? t('search.wish_score', { score: min })
    : t('search.wish_score_between', { from: min, to: max })
}

function answersWords(t: Translate, { min, max }: Range): string {
  if (min === undefined) return t('search.wish_answers_most', { count: max ?? 0 })
  if (max === undefined) return t('search.wish_answers_least', { count: min })
  return min === max
    ? t('search.wish_answers', { count: min })
    : t('search.wish_answers_between', { from: min, to: max })
}

function createdWords(t: Translate, range: Range): string {
  const day = (at: number) => formatDate(new Date(at), t.locale)
  const { min, max } = range
  if (min === undefined) return t('search.wish_created_until', { day: day(max ?? 0) })
  if (max === undefined) return t('search.wish_created_since', { day: day(min) })
  const first = new Date(min)
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()]
  const isAll = (from: number, before: number) => min === from && max === before - 1
  if (isAll(Date.UTC(year, 0), Date.UTC(year + 1, 0)))
    return t('search.wish_created_in', { period: formatYear(first, t.locale) })
  if (isAll(Date.UTC(year, month), Date.UTC(year, month + 1)))
    return t('search.wish_created_in', { period: formatMonth(first, t.locale) })
  return day(min) === day(max)
    ? t('search.wish_created_on', { day: day(min) })
    : t('search.wish_created_between', { from: day(min), to: day(max) })
}
