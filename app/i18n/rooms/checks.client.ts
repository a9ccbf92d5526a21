import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/checks.ts'),
  'zh-CN': () => import('../locales/zh-CN/checks.ts'),
})
