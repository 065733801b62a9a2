import { strToU8, zipSync } from 'fflate'
import { relayScript } from './relay-script.ts'

export type PackageOf = {
  readonly orgId: string
  readonly assignmentId: string
  readonly title: string
  /** The address that people open, without a slash at its end. */
  readonly baseUrl: string
}

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A SCORM 1.2 package of one page that reports the coach-approved score of one assignment. The same in, the same out. */
export function scormPackage(of: PackageOf): Uint8Array {
  const files = { 'imsmanifest.xml': manifest(of), 'index.html': page(of), 'relay.js': relayScript }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    // Without a date of its own the same package would be another one each time.
    { mtime: new Date('2020-01-01T00:00:00') },
  )
}

const manifest = ({ assignmentId, title }: PackageOf) => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="conviction-${assignmentId}" version="1.2"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escaped(title)}</title>
      <item identifier="item" identifierref="relay">
        <title>${escaped(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="relay" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html" />
      <file href="relay.js" />
    </resource>
  </resources>
</manifest>
`

const page = ({ orgId, assignmentId, title, baseUrl }: PackageOf) => `<!doctype html>
<html lang="en" data-base="${escaped(baseUrl)}" data-path="/o/${orgId}/scorm/${assignmentId}/">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${escaped(title)}</title>
    <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 36rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
      a { color: #2f5d50 }
      small { color: #666 }
    </style>
  </head>
  <body>
    <h1>${escaped(title)}</h1>
    <p id="state" role="status">Asking Conviction how it stands…</p>
    <p><a id="door" href="${escaped(baseUrl)}" target="_blank" rel="noopener" hidden>Open the assignment in Conviction</a></p>
    <p><small>A learning system takes no score once this page is closed. So yours is reported the next time you open this page after a coach has approved your work. What you practise and do not submit is reported to nobody.</small></p>
    <script src="relay.js"></script>
  </body>
</html>
`
