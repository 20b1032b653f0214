"""How components look before the author says anything: one stylesheet, in the colours of the theme."""

CSS = """
Page { padding: 1 2; scrollbar-size-vertical: 1; }
Page LoadingIndicator { height: 3; }

.h1 { text-style: bold; color: $primary; margin: 0 0 1 0; border-bottom: heavy $primary 40%; }
.h2 { text-style: bold; color: $primary; margin: 1 0 1 0; }
.h3 { text-style: bold; color: $secondary; margin: 1 0 0 0; }
.h4, .h5, .h6 { text-style: bold; margin: 1 0 0 0; }
.p { margin: 0 0 1 0; }
.pre, .xmp, .plaintext { background: $surface; padding: 0 1; margin: 1 0; }
.table, Grid { margin: 1 0; }
.caption { text-align: center; text-style: italic; }
.blockquote { border-left: outer $primary 50%; padding: 0 1; margin: 0 0 1 0; color: $text-muted; }
.hr { color: $foreground 30%; margin: 1 0; }
.fieldset { border: round $foreground 30%; padding: 0 1; }
.li { padding: 0 0 0 2; }
.dd { padding: 0 0 0 4; }
.placeholder { border: dashed $foreground 30%; padding: 0 1; color: $text-muted; }
.center { align-horizontal: center; }

.modal-header { text-style: bold; color: $primary; margin: 0 0 1 0; padding: 0 3 0 0; }
.modal-body { margin: 0 0 1 0; }
.modal-footer { text-align: right; }
"""
