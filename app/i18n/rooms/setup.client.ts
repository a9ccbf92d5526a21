import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/setup.ts'),
  'zh-CN': () => import('../locales/zh-CN/setup.ts'),
})
