# What readxl reads in the workbooks beside this file: every cell as text, dates as readxl has them. Rscript read.R > read.json
library(readxl)
library(jsonlite)
cells <- function(file, sheet, skip) {
  x <- read_excel(file, sheet = sheet, skip = skip, na = "")
  lapply(x, function(column) {
    if (inherits(column, "POSIXct")) format(column, "%Y-%m-%d %H:%M:%S", tz = "UTC") else column
  })
}
files <- list(
  "odd.xlsx" = cells("odd.xlsx", "数据 1", 2),
  "odd-1904.xlsx" = cells("odd-1904.xlsx", "数据 1", 2),
  "odd.xls" = cells("odd.xls", "数据 1", 2),
  "merged-heads.xlsx" = cells("merged-heads.xlsx", 1, 1)
)
cat(toJSON(files, digits = NA, na = "null", pretty = TRUE, auto_unbox = FALSE), "\n")
