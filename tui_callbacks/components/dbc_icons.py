"""The icon sets of dash-bootstrap-components, as names that `external_stylesheets` takes."""

BOOTSTRAP = "icons:bootstrap"
FONT_AWESOME = "icons:font_awesome"
