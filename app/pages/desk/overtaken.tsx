import { useT } from '~/i18n/react.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { PresentText } from '../edit/present-text.tsx'
import { Difference } from '../history/difference.tsx'
import { condense, diffText } from '../history/text-diff.ts'
import type { DeskEntryPage } from './desk.server.ts'

/** Somebody else saved in between: what stands there now, and how what was typed differs from it. Saving again is
 *  then meant. */
export function Overtaken({ entry, problem }: { entry: DeskEntryPage['entry']; problem: Problem }) {
  const t = useT()
  const mine = keptValue(problem, 'body') ?? entry.body
  return (
    <>
      <PresentText present={entry} />
      <section className="review">
        <h2>{t('desk.your_difference')}</h2>
        {mine === entry.body ? (
          <p className="hint">{t('desk.same_body')}</p>
        ) : (
          <p className="card revision-body">
            <Difference pieces={condense(diffText(entry.body, mine))} language={entry.language} />
          </p>
        )}
      </section>
    </>
  )
}
