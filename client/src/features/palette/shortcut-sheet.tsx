import { Kbd, Modal, Table, Text } from '@mantine/core'

const apple = /mac|iphone|ipad/i.test(navigator.userAgent)
const mod = apple ? '⌘' : 'Ctrl'

const shortcuts: readonly (readonly [readonly string[], string])[] = [
  [['Enter'], 'Send (can be turned off in the settings)'],
  [['Shift', 'Enter'], 'New line'],
  [['Esc'], 'Stop the buyer while they speak'],
  [['↑'], 'In an empty composer: say your last turn again, as a retake'],
  [['Alt', '↑'], 'Previous turn'],
  [['Alt', '↓'], 'Next turn'],
  [['@'], 'In a room: choose by name whom you speak to, while you write'],
  [['1'], 'In a room: speak to the first in the row, 2 to the second, and so on'],
  [['0'], 'In a room: speak to everybody'],
  [['j'], 'Debrief and review: next turn'],
  [['k'], 'Debrief and review: previous turn'],
  [['1'], 'Review: give this level to the marked line, up to 5'],
  [[']'], 'Review: next line to rate, [ the one before'],
  [['e'], 'Review: attach words of the turn as evidence'],
  [['c'], 'Review: comment on the turn'],
  [['a'], 'Review: take over the scorer’s level'],
  [['s'], 'Review: save and go on'],
  [['n'], 'Review: next attempt, p the one before'],
  [[mod, 'K'], 'Go to a page or scenario'],
  [['?'], 'This sheet'],
]

export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts" size="lg">
      <Table verticalSpacing="xs">
        <Table.Tbody>
          {shortcuts.map(([keys, what]) => (
            <Table.Tr key={what}>
              <Table.Td style={{ whiteSpace: 'nowrap', width: '9rem' }}>
                {keys.map((key, index) => (
                  <span key={key}>
                    {index > 0 ? ' + ' : ''}
                    <Kbd>{key}</Kbd>
                  </span>
                ))}
              </Table.Td>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt="md">
        Single keys do nothing while you type. All of them can be turned off in the settings.
      </Text>
    </Modal>
  )
}
