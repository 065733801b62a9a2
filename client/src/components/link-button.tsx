import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

type Native = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'color'> & { ref?: Ref<HTMLAnchorElement> }

function ButtonAnchor(props: ButtonProps & Omit<Native, keyof ButtonProps>) {
  return <Button component="a" {...props} />
}

function TextAnchor(props: AnchorProps & Omit<Native, keyof AnchorProps>) {
  return <Anchor {...props} />
}

/** A link that looks like a button; typed like the router's own. */
export const LinkButton = createLink(ButtonAnchor)
export const TextLink = createLink(TextAnchor)
