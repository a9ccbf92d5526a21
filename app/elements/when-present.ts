/** Elements that few pages have: their code is fetched when one is there. */
const LOADERS: Partial<Record<string, () => Promise<CustomElementConstructor>>> = {
  'asked-facts': () => import('./asked-facts.ts').then(({ AskedFacts }) => AskedFacts),
  'check-list': () => import('./check-list.ts').then(({ CheckList }) => CheckList),
  'keep-codes': () => import('./keep-codes.ts').then(({ KeepCodes }) => KeepCodes),
  'local-hours': () => import('./local-hours.ts').then(({ LocalHours }) => LocalHours),
  'passkey-form': () => import('./passkey-form.ts').then(({ PasskeyForm }) => PasskeyForm),
  'search-as-typed': () => import('./search-as-typed.ts').then(({ SearchAsTyped }) => SearchAsTyped),
  'similar-questions': () =>
    import('./similar-questions.ts').then(({ SimilarQuestions }) => SimilarQuestions),
  'tag-completion': () => import('./tag-completion.ts').then(({ TagCompletion }) => TagCompletion),
}

const begun = new Set<string>()

/** To be called again when there may be others. */
export function definePresent(page: Document) {
  for (const { localName } of page.querySelectorAll(':not(:defined)')) {
    const load = begun.has(localName) ? undefined : LOADERS[localName]
    if (!load) continue
    begun.add(localName)
    load().then(
      (element) => customElements.define(localName, element),
      () => begun.delete(localName), // offline: the page works without it
    )
  }
}
