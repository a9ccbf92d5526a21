import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/flags.ts'),
  'zh-CN': () => import('../locales/zh-CN/flags.ts'),
})
