;(function () {
  var stored = null
  try {
    stored = localStorage.getItem('conviction.color-scheme')
  } catch {
    // Storage is off: follow the system.
  }
  var dark =
    stored === 'dark' || (stored !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
