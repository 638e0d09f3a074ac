import { html } from '../../src/html/markup.ts'
import { pageOf } from '../_includes/page-of.ts'

export const { data, render } = pageOf(
  'redirect',
  (view) =>
    html`<!DOCTYPE html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=${view.target.href}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${view.canonical}">
<title>${view.title}</title>
<link rel="stylesheet" href="${view.root}assets/brand.css">
<link rel="stylesheet" href="${view.root}assets/style.css">
</head>
<body>
<main class="wide"><h1>${view.heading}</h1>
<p>Go to <a href="${view.target.href}">${view.target.title}</a>.</p></main>
</body>
</html>
`.html,
)
