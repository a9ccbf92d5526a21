import { useT } from '~/i18n/react.tsx'
import { PresentText, type StandingText } from '../edit/present-text.tsx'
import { Difference } from '../history/difference.tsx'
import { condense, diffText } from '../history/text-diff.ts'

/** Somebody else saved in between: what stands there now, and how what was typed, or waits, differs from it. Saving again
 *  is then meant. */
export function Overtaken({ present, mine }: { present: StandingText; mine: string }) {
  const t = useT()
  return (
    <>
      <PresentText present={present} />
      <section className="review">
        <h2>{t('desk.your_difference')}</h2>
        {mine === present.body ? (
          <p className="hint">{t('desk.same_body')}</p>
        ) : (
          <p className="card revision-body">
            <Difference pieces={condense(diffText(present.body, mine))} language={present.language} />
          </p>
        )}
      </section>
    </>
  )
}
