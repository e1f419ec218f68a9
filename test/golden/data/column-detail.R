# What the data table says of columns of the bundled study: Rscript column-detail.R > column-detail.json
# (R 4.2). Run from this folder. Answers with their counts, histograms of 20 bins, the order of sorting, filters.
suppressMessages(library(jsonlite))
data <- read.csv("../../../assets/examples/attribution-trust-loyalty/data.csv", fileEncoding = "UTF-8-BOM", na.strings = c("NA", ""))
counts <- function(x) { found <- table(x); list(values = names(found), counts = as.integer(found)) }
bins <- function(x) {
  ends <- seq(min(x, na.rm = TRUE), max(x, na.rm = TRUE), length.out = 21)
  list(ends = ends, counts = hist(x, breaks = ends, right = FALSE, include.lowest = TRUE, plot = FALSE)$counts)
}
names <- c("LOC1", "TRU2", "GENDER", "REGION", "AGE", "SECONDS")
cat(toJSON(list(
  answers = lapply(setNames(names, names), function(name) counts(data[[name]])),
  bins = list(AGE = bins(data$AGE), SECONDS = bins(data$SECONDS)),
  up = order(data$AGE, na.last = TRUE),
  down = order(-data$AGE, na.last = TRUE),
  filtered = which(data$AGE >= 30 & data$AGE < 40 & data$GENDER == 1),
  complete = sum(complete.cases(data[c("LOC1", "LOC2", "TRU1")]))
), auto_unbox = TRUE, digits = NA))
