import { PasswordInput, TextInput, type PasswordInputProps, type TextInputProps } from '@mantine/core'

/** As long as the server asks for. */
const shortest = 12

type Text = Omit<TextInputProps, 'onChange'> & { readonly onChange: (value: string) => void }
type Password = Omit<PasswordInputProps, 'onChange'> & { readonly onChange: (value: string) => void }

/** A line that has to be filled in. */
export function NeededText({ onChange, ...rest }: Text) {
  return (
    <TextInput
      required
      withAsterisk={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  )
}

/** The address that is one's name at sign-in. */
export function EmailField(props: Omit<Text, 'label'>) {
  return <NeededText label="E-mail" type="email" autoComplete="username" {...props} />
}

/** The password of now. */
export function KnownPassword({ onChange, ...rest }: Password) {
  return (
    <PasswordInput
      label="Password"
      autoComplete="current-password"
      required
      withAsterisk={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  )
}

/** A password that is chosen here. */
export function NewPassword(props: Password) {
  return (
    <KnownPassword
      description={`At least ${shortest} characters. A sentence works well.`}
      autoComplete="new-password"
      minLength={shortest}
      {...props}
    />
  )
}
