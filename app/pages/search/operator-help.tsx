import { useT } from '~/i18n/react.tsx'

const OPERATORS = [
  ['excluded', ['-trc20']],
  ['is', ['is:solved', 'is:unsolved', 'is:unanswered']],
  ['faq', ['is:faq']],
  ['mine', ['is:mine']],
  ['user', ['user:lin']],
  ['score', ['score:>3', 'score:3..10']],
  ['answers', ['answers:0', 'answers:>=2']],
  ['created', ['created:2026-01', 'created:>2026-01-31']],
  ['lang', ['lang:zh', 'lang:en']],
] as const

/** The signs of the search box, each with what to type; docs/search.md tells all of it. */
export function OperatorHelp() {
  const t = useT()
  const ofTheLanguage = [
    ['phrase', [t('search.example_phrase')]],
    ['tag', [t('search.example_tag')]],
  ] as const
  return (
    <dl className="operators">
      {[...ofTheLanguage, ...OPERATORS].map(([name, examples]) => (
        <div key={name}>
          {examples.map((example) => (
            <dt key={example}>
              <code>{example}</code>
            </dt>
          ))}
          <dd>{t(`search.help_${name}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
