import { useT } from '~/i18n/react.tsx'
import type { Translate } from '~/i18n/translate.ts'
import { Prose } from '~/ui/prose.tsx'
import { withStepEndings } from './guide-steps.ts'
import type { EntryPage } from './help.server.ts'

/** A guide's steps have numbers that one can point at, and each has its own way out. */
export function Guide({ entry, titleMax }: Pick<EntryPage, 'entry' | 'titleMax'>) {
  const t = useT()
  const html = withStepEndings(
    entry.bodyHtml,
    (step) =>
      `<p class="step-stuck" lang="${t.locale}"><a href="${askAboutStep(t, { step, title: entry.title, titleMax })}">${t('help.step_stuck')}</a></p>`,
  )
  return (
    <div className="guide">
      <Prose html={html} language={entry.language} />
    </div>
  )
}

/** Percent-encoded, apostrophes and all: it stands in an attribute. */
function askAboutStep(
  t: Translate,
  { titleMax, ...named }: { step: number; title: string; titleMax: number },
) {
  const words = t('help.step_title', named).slice(0, titleMax)
  return `/questions/ask?${new URLSearchParams({ title: words.toWellFormed() })}`
}
