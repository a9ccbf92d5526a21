import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/acts.ts'),
  'zh-CN': () => import('../locales/zh-CN/acts.ts'),
})
