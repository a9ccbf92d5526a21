import type { Doors } from '~/ui/shell/shell-data.ts'
import type { RequestContext } from './context.ts'

/** How one gets in, as pages show it. */
export const doorsOf = ({ config }: Pick<RequestContext, 'config'>): Doors => ({
  providers: config.providers.map(({ slug, name }) => ({ slug, name })),
  own: config.ownLogIn,
})
