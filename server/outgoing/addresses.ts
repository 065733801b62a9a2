import ipaddr from 'ipaddr.js'

export type AddressRange = readonly [ipaddr.IPv4 | ipaddr.IPv6, number]

const globalUnicast = ipaddr.parseCIDR('2000::/3')
/** Looks public and answers only inside a cloud: Azure's, which hands out what its machines are trusted with. */
const insideClouds = new Set(['168.63.129.16'])

/** Reads `10.0.0.0/8,::1/128`. @throws Error naming the part that is no range */
export function parseRanges(text: string): AddressRange[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      if (!ipaddr.isValidCIDR(part)) throw new Error(`${part} is no range. Write it like 10.0.0.0/8.`)
      return ipaddr.parseCIDR(part)
    })
}

export const isWithin = (address: string, ranges: readonly AddressRange[]): boolean => {
  if (!ipaddr.isValid(address)) return false
  const ip = ipaddr.process(address)
  return ranges.some(([of, bits]) => of.kind() === ip.kind() && ip.match(of, bits))
}

/**
 * Whether an address belongs to the public internet: not this machine, its network, a provider's network, a cloud's
 * metadata, or one of these written as IPv6 in any of the ways in which IPv4 is carried there.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const ip = ipaddr.process(address)
  if (ip.kind() === 'ipv6' && !ip.match(globalUnicast)) return false
  return ip.range() === 'unicast' && !insideClouds.has(ip.toString())
}
