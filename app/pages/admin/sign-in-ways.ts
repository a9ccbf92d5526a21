import type { Config } from '~/config.server.ts'

/** How people get in beside a password, and the variables that say so. */
export const signInWays = ({
  providers,
  ownLogIn,
  mail,
}: Pick<Config, 'providers' | 'ownLogIn' | 'mail'>) => {
  const has = (slug: string) => providers.some((provider) => provider.slug === slug)
  return [
    {
      code: 'oidc',
      variables: ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
      isSet: has('oidc'),
    },
    { code: 'github', variables: ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'], isSet: has('github') },
    { code: 'google', variables: ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'], isSet: has('google') },
    { code: 'only_provider', variables: ['OIDC_ONLY'], isSet: ownLogIn === 'closed' },
    { code: 'mail', variables: ['SMTP_URL'], isSet: mail.server !== undefined },
  ] as const
}

export type WayIn = Pick<ReturnType<typeof signInWays>[number], 'code' | 'isSet'> & {
  variables: readonly string[]
}
