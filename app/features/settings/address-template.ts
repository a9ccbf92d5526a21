const PLACEHOLDER = /\{([^{}]*)\}/g

/** An address with `{name}`s in it; what comes in their places is percent-encoded. */
export const fillAddress = (template: string, values: Record<string, string>) =>
  template.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : whole,
  )

/** Whether a template asks the same host over https whatever is filled in, and knows only these names. */
export function isAddressTemplate(template: string, names: readonly string[]): boolean {
  const used = [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name)
  if (!used.every((name) => names.includes(name))) return false
  const [one, other] = ['a', 'b'].map((value) =>
    fillAddress(template, Object.fromEntries(names.map((name) => [name, value]))),
  )
  return isPlainHttps(one) && isPlainHttps(other) && new URL(one).origin === new URL(other).origin
}

/** Over https, and as nobody: a name and password in an address are shown to whoever sees it. */
export function isPlainHttps(text: string | undefined): text is string {
  if (text === undefined || !URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return protocol === 'https:' && username === '' && password === ''
}
