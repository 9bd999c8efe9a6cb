/** The frame of the page. It holds no text of the edition: that comes as JSON and is only ever set as text. */
export const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Review · emend</title>
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="/style.css">
    <!-- modules -->
    <script type="module" src="/review/web/client/main.js"></script>
  </head>
  <body>
    <noscript>This page needs JavaScript. The review in the terminal is “emend review”.</noscript>
  </body>
</html>
`;
