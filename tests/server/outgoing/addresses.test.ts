import { expect, it } from 'vitest'
import { isPublic, isWithin, parseRanges } from '#server/outgoing/addresses.ts'

it.each([
  '93.184.215.14',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '2606:4700:4700::1111',
  '::ffff:93.184.215.14',
])('takes %s for public', (address) => {
  expect(isPublic(address)).toBe(true)
})

it.each([
  ['this machine', '127.0.0.1'],
  ['this machine', '127.8.9.10'],
  ['this machine', '::1'],
  ['this machine, mapped', '::ffff:127.0.0.1'],
  ['this machine, mapped in hexadecimal', '::ffff:7f00:1'],
  ['this machine, in the old compatible form', '::127.0.0.1'],
  ['this machine, translated', '64:ff9b::7f00:1'],
  ['this machine, by 6to4', '2002:7f00:1::'],
  ['this machine, by Teredo', '2001:0:1::1'],
  ['any address', '0.0.0.0'],
  ['any address', '::'],
  ['a private network', '10.1.2.3'],
  ['a private network', '172.16.0.1'],
  ['a private network', '192.168.1.1'],
  ['a private network, mapped', '::ffff:10.0.0.1'],
  ['a private network of IPv6', 'fd00::1'],
  ['a site of IPv6', 'fec0::1'],
  ['a link', '169.254.1.1'],
  ['a link of IPv6', 'fe80::1'],
  ['metadata', '169.254.169.254'],
  ['metadata of IPv6', 'fd00:ec2::254'],
  ['metadata at Alibaba', '100.100.100.200'],
  ['metadata at Azure', '168.63.129.16'],
  ['metadata at Oracle', '192.0.0.192'],
  ['a provider’s network', '100.64.0.1'],
  ['many at once', '224.0.0.1'],
  ['many at once', 'ff02::1'],
  ['everybody', '255.255.255.255'],
  ['an example', '192.0.2.1'],
  ['an example', '2001:db8::1'],
  ['a benchmark', '198.18.0.1'],
  ['nothing at all', 'localhost'],
])('does not take %s for public: %s', (_, address) => {
  expect(isPublic(address)).toBe(false)
})

it('reads ranges, and knows a mapped address for the one that it is', () => {
  const ranges = parseRanges('10.0.0.0/8, ::1/128')
  expect(isWithin('10.9.8.7', ranges)).toBe(true)
  expect(isWithin('::ffff:10.9.8.7', ranges)).toBe(true)
  expect(isWithin('::1', ranges)).toBe(true)
  expect(isWithin('11.0.0.1', ranges)).toBe(false)
  expect(isWithin('localhost', ranges)).toBe(false)
  expect(parseRanges('')).toEqual([])
  expect(() => parseRanges('10.0.0.0/8,10.0.0.1')).toThrow('10.0.0.1 is no range')
})
