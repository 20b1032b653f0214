"""The themes of dash-ag-grid, as names that `external_stylesheets` takes."""

BASE = "ag-grid:base"
ALPINE = "ag-grid:alpine"
BALHAM = "ag-grid:balham"
MATERIAL = "ag-grid:material"
QUARTZ = "ag-grid:quartz"
