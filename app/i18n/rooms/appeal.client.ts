import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/appeal.ts'),
  'zh-CN': () => import('../locales/zh-CN/appeal.ts'),
})
