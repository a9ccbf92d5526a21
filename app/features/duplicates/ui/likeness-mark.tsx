import { useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { ALMOST_THE_SAME_FROM, VERY_ALIKE_FROM } from '../words.ts'

/** How much two questions say the same, as a word and in per cent. */
export function LikenessMark({ score }: { score: number }) {
  const t = useT()
  return (
    <span className="state likeness">
      <Icon name="copy" size={16} />
      {t(`duplicates.${wordFor(score)}`)}
      <span className="likeness-number">{t('duplicates.percent', { percent: score })}</span>
    </span>
  )
}

const wordFor = (score: number) =>
  score >= ALMOST_THE_SAME_FROM ? 'almost_the_same' : score >= VERY_ALIKE_FROM ? 'very_alike' : 'alike'
