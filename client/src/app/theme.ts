import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** Pine: the colour of actions and of what carries. */
const pine: MantineColorsTuple = [
  '#eff6f3',
  '#dcebe6',
  '#b9d7ce',
  '#92c1b4',
  '#6fab9c',
  '#4c9382',
  '#347a6b',
  '#266457',
  '#1f4f46',
  '#153732',
]

/** Ochre: the one thing to look at. */
const ochre: MantineColorsTuple = [
  '#fdf6e9',
  '#f8e8cb',
  '#f0d29a',
  '#e8bb68',
  '#e0a646',
  '#cc8e2c',
  '#a9721f',
  '#855817',
  '#624011',
  '#43290a',
]

/** Clay: what cost something. Not an alarm. */
const clay: MantineColorsTuple = [
  '#fcf1ee',
  '#f6ddd6',
  '#ebbcaf',
  '#df9785',
  '#d3765f',
  '#c05c44',
  '#a54833',
  '#853827',
  '#642a1d',
  '#421b12',
]

const stone: MantineColorsTuple = [
  '#faf8f4',
  '#f3f0e9',
  '#e8e4da',
  '#d8d2c5',
  '#bfb8a9',
  '#9b9485',
  '#756f63',
  '#57524a',
  '#3c3833',
  '#24221f',
]

const night: MantineColorsTuple = [
  '#dfe5e2',
  '#b9c3be',
  '#95a19b',
  '#717e78',
  '#4a5651',
  '#36413d',
  '#27302d',
  '#1b2321',
  '#131a18',
  '#0c1110',
]

export const theme = createTheme({
  colors: { pine, ochre, clay, gray: stone, dark: night, red: clay },
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  // Named before system-ui: on a bare Linux that is a wide face the pages are not laid out for.
  fontFamily:
    '-apple-system, BlinkMacSystemFont, "Segoe UI Variable Text", "Segoe UI", Roboto, Inter, "Liberation Sans", Arial, system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Code", Menlo, Consolas, monospace',
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '14px', xl: '20px' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.6', lg: '1.55', xl: '1.45' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: 'clamp(1.8rem, 1.35rem + 1.7vw, 2.6rem)', lineHeight: '1.12', fontWeight: '500' },
      h2: { fontSize: '1.3125rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { radius: 'md' } },
    Modal: {
      defaultProps: { centered: true, radius: 'lg', closeButtonProps: { 'aria-label': 'Close' } },
    },
    Drawer: { defaultProps: { position: 'right', closeButtonProps: { 'aria-label': 'Close' } } },
    Paper: { defaultProps: { radius: 'lg' } },
    Badge: { defaultProps: { radius: 'sm', variant: 'light', tt: 'none', fw: 550 } },
  },
})

/** Surfaces and ink that both schemes share by name. */
export const variables: CSSVariablesResolver = () => ({
  // Titles and what people said are set in a book face; everything else is the system's own.
  variables: {
    '--serif':
      '"Iowan Old Style", Charter, "Palatino Linotype", Palatino, "Source Serif 4", "Liberation Serif", Georgia, serif',
  },
  light: {
    '--mantine-color-body': '#f8f5ee',
    '--mantine-color-text': '#24221f',
    '--mantine-color-dimmed': '#655f54',
    '--surface': '#fffdf9',
    '--surface-sunk': '#f1ede4',
    '--line': '#e3ddd0',
    '--ink-soft': '#57524a',
    '--accent': '#a9721f',
    '--accent-soft': '#fbf0dc',
    '--accent-ink': '#855817',
    '--good': '#266457',
    '--good-soft': '#dfeee8',
    '--cost': '#a54833',
    '--mantine-color-error': '#a54833',
    '--cost-soft': '#f8e4dd',
    '--shadow': '0 1px 2px rgb(60 48 28 / 6%), 0 8px 24px -12px rgb(60 48 28 / 14%)',
  },
  dark: {
    '--mantine-color-body': '#111716',
    '--mantine-color-text': '#e6eae7',
    '--mantine-color-dimmed': '#9eaaa4',
    '--surface': '#19211f',
    '--surface-sunk': '#0d1211',
    '--line': '#2b3532',
    '--ink-soft': '#b9c3be',
    '--accent': '#e8bb68',
    '--accent-soft': '#33291a',
    '--accent-ink': '#e8bb68',
    '--good': '#92c1b4',
    '--good-soft': '#1c302b',
    '--cost': '#df9785',
    '--mantine-color-error': '#df9785',
    '--cost-soft': '#38231d',
    '--shadow': '0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px -12px rgb(0 0 0 / 60%)',
  },
})
