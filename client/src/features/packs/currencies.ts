/** Offered first; every other one is found by its code or its name. */
const common = ['GBP', 'EUR', 'USD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CAD', 'AUD', 'JPY', 'INR']

const names = new Intl.DisplayNames('en', { type: 'currency' })
const option = (value: string) => ({ value, label: `${value}, ${names.of(value) ?? value}` })

/** Every currency that the browser knows by its ISO 4217 code, in the groups of a list to choose from. */
export const currencies = [
  { group: 'Often used', items: common.map(option) },
  {
    group: 'All others',
    items: Intl.supportedValuesOf('currency')
      .filter((code) => !common.includes(code))
      .map(option),
  },
]
